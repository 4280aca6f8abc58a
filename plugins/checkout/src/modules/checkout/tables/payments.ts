import type { Fen } from "@mall/ledger/money"
import type { PaymentMethod, PaymentState } from "../../../types/names"
import type { PaymentAction } from "../../../types/purchase"
import { storedFen, type Sql } from "./sql"

export type PurchasePayment = {
  session_id: string
  purchase_id: string
  number: number
  provider_id: string
  method: PaymentMethod
  amount_fen: Fen
  /** Only where the gateway took another amount than was asked. */
  received_fen: Fen | null
  return_url: string | null
  /**
   * `new`: the gateway was not asked yet, or did not answer. `differs`: it
   * took another amount, which pays nothing and waits to be sent back.
   * `returned`: it was paid for nothing and given back; at most one is `paid`.
   */
  state: PaymentState
  action: PaymentAction | null
  created_at: Date
}

type Stored = Omit<PurchasePayment, "amount_fen" | "received_fen"> & {
  amount_fen: string
  received_fen: string | null
}

const columns = `session_id, purchase_id, number, provider_id, method,
  amount_fen, received_fen, return_url, state, action, created_at`

const toPayment = (row: Stored): PurchasePayment => ({
  ...row,
  amount_fen: storedFen(row.amount_fen),
  received_fen: row.received_fen === null ? null : storedFen(row.received_fen),
})

export async function paymentOfSession(
  sql: Sql,
  sessionId: string
): Promise<PurchasePayment | undefined> {
  const [row] = await sql<Stored>(
    `select ${columns} from purchase_payment where session_id = ?`,
    [sessionId]
  )
  return row && toPayment(row)
}

/**
 * The one that was paid, for only there is money to go back; before that, the
 * one that may still be paid. Both can be: a buyer takes another way while the
 * notice of the first is under way.
 */
export async function paymentOfPurchase(
  sql: Sql,
  purchaseId: string
): Promise<PurchasePayment | undefined> {
  const [row] = await sql<Stored>(
    `select ${columns} from purchase_payment where purchase_id = ?
     order by state = 'paid' desc, state in ('new', 'open') desc, number desc
     limit 1`,
    [purchaseId]
  )
  return row && toPayment(row)
}

export async function paymentsOfPurchase(
  sql: Sql,
  purchaseId: string
): Promise<PurchasePayment[]> {
  const rows = await sql<Stored>(
    `select ${columns} from purchase_payment where purchase_id = ?
     order by number`,
    [purchaseId]
  )
  return rows.map(toPayment)
}

/** The next try; the one before must have been closed. */
export async function insertPayment(
  sql: Sql,
  payment: Pick<
    PurchasePayment,
    | "session_id"
    | "purchase_id"
    | "provider_id"
    | "method"
    | "amount_fen"
    | "return_url"
  > & { state?: "new" | "cancelled" }
): Promise<void> {
  await sql(
    `insert into purchase_payment (session_id, purchase_id, number,
       provider_id, method, amount_fen, return_url, state)
     select ?, ?, 1 + coalesce(max(number), 0), ?, ?, ?, ?, ?
     from purchase_payment where purchase_id = ?`,
    [
      payment.session_id,
      payment.purchase_id,
      payment.provider_id,
      payment.method,
      payment.amount_fen,
      payment.return_url,
      payment.state ?? "new",
      payment.purchase_id,
    ]
  )
}

/** What the gateway answered; a payment that moved on is left as it is. */
export async function openPayment(
  sql: Sql,
  sessionId: string,
  action: PaymentAction
): Promise<void> {
  await sql(
    `update purchase_payment set state = 'open', action = ?::jsonb
     where session_id = ? and state in ('new', 'open')`,
    [JSON.stringify(action), sessionId]
  )
}

export async function closePayment(
  sql: Sql,
  sessionId: string,
  state: "failed" | "cancelled"
): Promise<void> {
  await sql(
    `update purchase_payment set state = ?
     where session_id = ? and state in ('new', 'open')`,
    [state, sessionId]
  )
}

export async function markPaid(
  sql: Sql,
  sessionId: string,
  state: "paid" | "returned",
  at: Date
): Promise<void> {
  await sql(
    `update purchase_payment set state = ?, paid_at = ?
     where session_id = ? and paid_at is null`,
    [state, at, sessionId]
  )
}

/** The gateway took another amount; it waits for the operator. */
export async function markDiffering(
  sql: Sql,
  sessionId: string,
  received: Fen,
  at: Date
): Promise<void> {
  await sql(
    `update purchase_payment set state = 'differs', received_fen = ?,
       paid_at = ?
     where session_id = ? and paid_at is null`,
    [received, at, sessionId]
  )
}

/** What differed is on its way back. */
export async function markReturned(sql: Sql, sessionId: string) {
  await sql(
    `update purchase_payment set state = 'returned'
     where session_id = ? and state = 'differs'`,
    [sessionId]
  )
}

/**
 * Payments nobody asked the gateway about for a while, marked as asked now so
 * that two workers do not ask about the same. Those we take for closed are
 * asked about for some days, now and then: the gateway may not have heard it.
 */
export async function takeUnasked(
  sql: Sql,
  input: { now: Date; created_before: Date; asked_before: Date; limit: number }
): Promise<PurchasePayment[]> {
  const rows = await sql<Stored>(
    `update purchase_payment set asked_at = ?
     where session_id in (
       select session_id from purchase_payment
       where created_at <= ? and (
         (state in ('new', 'open') and (asked_at is null or asked_at <= ?))
         or (state in ('cancelled', 'failed')
           and created_at >= ?::timestamptz - interval '3 days'
           and (asked_at is null or asked_at <= ?::timestamptz - interval '1 hour')))
       order by state in ('cancelled', 'failed'), asked_at nulls first
       limit ? for update skip locked)
     returning ${columns}`,
    [
      input.now,
      input.created_before,
      input.asked_before,
      input.now,
      input.now,
      input.limit,
    ]
  )
  return rows.map(toPayment)
}

/** What is still open of purchases whose time is over; the oldest first. */
export async function openOfOverdue(
  sql: Sql,
  now: Date,
  limit: number
): Promise<PurchasePayment[]> {
  const rows = await sql<Stored>(
    `select ${columns} from purchase_payment
     where state in ('new', 'open') and purchase_id in (
       select id from purchase
       where state = 'awaiting_payment' and due_at <= ?)
     order by created_at limit ?`,
    [now, limit]
  )
  return rows.map(toPayment)
}

export type PaymentEventRow = {
  provider_id: string
  event_id: string
  kind: string
  session_id: string | null
  purchase_id: string | null
  amount_fen: number | null
  outcome: string
}

/** False when the event was here before: it has been applied. */
export async function insertEvent(
  sql: Sql,
  event: PaymentEventRow
): Promise<boolean> {
  const inserted = await sql(
    `insert into payment_event (provider_id, event_id, kind, session_id,
       purchase_id, amount_fen, outcome)
     values (?, ?, ?, ?, ?, ?, ?)
     on conflict (provider_id, event_id) do nothing returning event_id`,
    [
      event.provider_id,
      event.event_id,
      event.kind,
      event.session_id,
      event.purchase_id,
      event.amount_fen,
      event.outcome,
    ]
  )
  return inserted.length > 0
}
