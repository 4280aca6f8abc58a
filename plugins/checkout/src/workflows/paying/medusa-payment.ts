import type { Fen } from "@mall/ledger/money"
import type { Unit } from "@mall/outbox/one-transaction"
import type {
  IOrderModuleService,
  MedusaContainer,
} from "@medusajs/framework/types"
import {
  ChangeActionType,
  generateEntityId,
  Modules,
  OrderChangeType,
} from "@medusajs/framework/utils"
import type { PurchasePayment } from "../../modules/checkout/tables/payments"
import type { Purchase } from "../../modules/checkout/tables/purchases"
import { raw, summaryTotals, yuan } from "../ordering/medusa-amounts"
import { readRows } from "../reading/services"

type Data = Record<string, unknown>

const id = (prefix: string) => generateEntityId(undefined, prefix)

/** Medusa's session of a payment, written with the intent to pay. */
export async function insertSession(
  unit: Unit,
  collectionId: string,
  session: { session_id: string; provider_id: string; amount_fen: Fen }
): Promise<void> {
  const amount = yuan(session.amount_fen)
  await unit.rows(
    `with session as (
       insert into payment_session (id, currency_code, amount, raw_amount,
         provider_id, payment_collection_id)
       values (?, 'cny', ?, ?::jsonb, ?, ?)
     )
     update payment_collection set status = 'awaiting', updated_at = now()
     where id = ? and status = 'not_paid'`,
    [
      session.session_id,
      amount,
      JSON.stringify(raw(amount)),
      session.provider_id,
      collectionId,
      collectionId,
    ]
  )
}

/** What the gateway answered last; refunds need it later. */
export async function sessionData(
  container: MedusaContainer,
  sessionId: string
): Promise<Data> {
  const [session] = await readRows<{ data: Data }>(
    container,
    `select data from payment_session where id = ?`,
    [sessionId]
  )
  return session?.data ?? {}
}

export async function keepSessionData(
  unit: Unit,
  sessionId: string,
  data: Data
): Promise<void> {
  await unit.rows(
    `update payment_session set data = data || ?::jsonb, updated_at = now()
     where id = ?`,
    [JSON.stringify(data), sessionId]
  )
}

/**
 * Authorised and captured, as Medusa's payment module books it: session,
 * payment, capture, collection, order transaction and the order's summary.
 * The gateway is not asked again; it has said so.
 */
export async function bookCapture(
  unit: Unit,
  purchase: Purchase,
  payment: PurchasePayment,
  at: Date
): Promise<void> {
  const amount = yuan(payment.amount_fen)
  const exact = JSON.stringify(raw(amount))
  await unit.rows(BOOK_CAPTURE, [
    payment.session_id,
    at,
    amount,
    exact,
    purchase.order_id,
    purchase.payment_collection_id,
    id("pay"),
    id("capt"),
    id("ordtrx"),
    JSON.stringify(
      summaryTotals({
        goods_fen: purchase.goods_fen,
        credit_fen: purchase.subsidy_fen,
        paid_fen: purchase.own_fen,
        refunded_fen: 0 as Fen,
      })
    ),
  ])
}

const BOOK_CAPTURE = `
  with facts as (
    select ?::text as session_id, ?::timestamptz as at, ?::numeric as amount,
      ?::jsonb as exact, ?::text as order_id, ?::text as collection_id,
      ?::text as payment_id, ?::text as capture_id, ?::text as transaction_id,
      ?::jsonb as totals
  ), session as (
    update payment_session s set status = 'authorized', authorized_at = at,
      updated_at = at
    from facts where s.id = session_id
    returning s.id, s.provider_id, s.data
  ), payment as (
    insert into payment (id, amount, raw_amount, currency_code, provider_id,
      data, captured_at, payment_collection_id, payment_session_id,
      created_at, updated_at)
    select payment_id, amount, exact, 'cny', session.provider_id,
      session.data, at, collection_id, session.id, at, at
    from facts cross join session
    returning id
  ), capture as (
    insert into capture (id, amount, raw_amount, payment_id, created_at,
      updated_at)
    select capture_id, amount, exact, payment.id, at, at
    from facts cross join payment
    returning id
  ), collection as (
    update payment_collection c set status = 'completed',
      authorized_amount = facts.amount, raw_authorized_amount = exact,
      captured_amount = facts.amount, raw_captured_amount = exact,
      refunded_amount = 0,
      raw_refunded_amount = '{"value": "0", "precision": 20}',
      completed_at = at, updated_at = at
    from facts where c.id = collection_id
  ), transaction as (
    insert into order_transaction (id, order_id, version, amount, raw_amount,
      currency_code, reference, reference_id, created_at, updated_at)
    select transaction_id, facts.order_id, o.version, amount, exact, 'cny',
      'capture', capture.id, at, at
    from facts cross join capture join "order" o on o.id = facts.order_id
  )
  update order_summary s set totals = facts.totals, updated_at = at
  from facts
  where s.order_id = facts.order_id and s.deleted_at is null`

/**
 * A refund that the gateway has made: on Medusa's payment, and on the order
 * as a transaction and a credit line, as its own refund workflow does it.
 */
export async function bookRefund(
  unit: Unit,
  purchase: Purchase,
  refund: { id: string; amount_fen: Fen; session_id: string }
): Promise<void> {
  const amount = yuan(refund.amount_fen)
  await unit.rows(`select 1 from "order" where id = ? for update`, [
    purchase.order_id,
  ])
  const [booked] = await unit.rows<{ refund_id: string }>(BOOK_REFUND, [
    id("ref"),
    amount,
    JSON.stringify(raw(amount)),
    JSON.stringify({ purchase_refund_id: refund.id }),
    refund.session_id,
    purchase.payment_collection_id,
  ])
  await unit.use(
    Modules.ORDER,
    async (orders: IOrderModuleService, context) => {
      await orders.addOrderTransactions(
        {
          order_id: purchase.order_id,
          currency_code: "cny",
          amount: `-${amount}`,
          reference: "refund",
          ...(booked && { reference_id: booked.refund_id }),
        },
        context
      )
    }
  )
  await unit.use(
    Modules.ORDER,
    async (orders: IOrderModuleService, context) => {
      const change = await orders.createOrderChange(
        {
          order_id: purchase.order_id,
          change_type: OrderChangeType.CREDIT_LINE,
          actions: [
            {
              action: ChangeActionType.CREDIT_LINE_ADD,
              reference: "purchase_refund",
              reference_id: refund.id,
              amount: Number(amount),
              details: {},
            },
          ],
        } as unknown as Parameters<IOrderModuleService["createOrderChange"]>[0],
        context
      )
      const ids = [change].flat().map((made) => made.id)
      await orders.confirmOrderChange(ids, context)
    }
  )
}

const BOOK_REFUND = `
  with given as (
    insert into refund (id, amount, raw_amount, payment_id, metadata)
    select ?, ?::numeric, ?::jsonb, p.id, ?::jsonb
    from payment p where p.payment_session_id = ?
    returning id, amount
  ), collection as (
    update payment_collection c set
      refunded_amount = coalesce(c.refunded_amount, 0) + given.amount,
      raw_refunded_amount = jsonb_build_object('value',
        trim_scale(coalesce(c.refunded_amount, 0) + given.amount)::text,
        'precision', 20),
      updated_at = now()
    from given where c.id = ?
  )
  select id as refund_id from given`
