import type { Fen } from "@mall/ledger/money"
import type { AddressRegion } from "../../../types/address"
import type {
  Attention,
  PaymentMethod,
  PurchaseState,
} from "../../../types/names"
import { storedFen, type Sql } from "./sql"

export type Purchase = {
  id: string
  display_id: number
  customer_id: string
  member_id: string | null
  union_id: string | null
  union_name: string | null
  union_path: string | null
  order_id: string
  payment_collection_id: string
  state: PurchaseState
  goods_fen: Fen
  delivery_fen: Fen
  subsidy_fen: Fen
  own_fen: Fen
  refunded_subsidy_fen: Fen
  refunded_own_fen: Fen
  idempotency_key: string
  input_hash: string
  payment_method: PaymentMethod | null
  /** Null once the recipient was forgotten. */
  recipient_name_enc: string | null
  mobile_enc: string | null
  address_enc: string | null
  region: AddressRegion
  due_at: Date
  created_at: Date
  paid_at: Date | null
  closed_at: Date | null
}

type FenField = {
  [Field in keyof Purchase]: Purchase[Field] extends Fen ? Field : never
}[keyof Purchase]

type Stored = Omit<Purchase, FenField> & Record<FenField, string>

const toPurchase = (row: Stored): Purchase => ({
  ...row,
  goods_fen: storedFen(row.goods_fen),
  delivery_fen: storedFen(row.delivery_fen),
  subsidy_fen: storedFen(row.subsidy_fen),
  own_fen: storedFen(row.own_fen),
  refunded_subsidy_fen: storedFen(row.refunded_subsidy_fen),
  refunded_own_fen: storedFen(row.refunded_own_fen),
})

const columns = `id, display_id, customer_id, member_id, union_id, union_name,
  union_path, order_id, payment_collection_id, state, goods_fen, delivery_fen,
  subsidy_fen, own_fen, refunded_subsidy_fen, refunded_own_fen,
  idempotency_key, input_hash, payment_method, recipient_name_enc, mobile_enc,
  address_enc, region, due_at, created_at, paid_at, closed_at`

export async function findPurchase(
  sql: Sql,
  by: { id: string; customer_id?: string },
  { lock = false } = {}
): Promise<Purchase | undefined> {
  const [row] = await sql<Stored>(
    `select ${columns} from purchase
     where id = ? and (?::text is null or customer_id = ?)
     ${lock ? "for update" : ""}`,
    [by.id, by.customer_id ?? null, by.customer_id ?? null]
  )
  return row && toPurchase(row)
}

export async function findByKey(
  sql: Sql,
  customerId: string,
  key: string
): Promise<Purchase | undefined> {
  const [row] = await sql<Stored>(
    `select ${columns} from purchase
     where customer_id = ? and idempotency_key = ?`,
    [customerId, key]
  )
  return row && toPurchase(row)
}

/** What a customer has paid for, taken back since or not; the newest first. */
export async function paidPurchaseIds(
  sql: Sql,
  customerId: string
): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    `select id from purchase where customer_id = ? and paid_at is not null
     order by paid_at desc`,
    [customerId]
  )
  return rows.map(({ id }) => id)
}

export type PurseLine = {
  tender: string
  reference: string
  label_zh: string
  label_en: string
  line_id: string
  amount_fen: Fen
}

/** Who receives the goods and where, sealed. */
export type Recipient = {
  recipient_name_enc: string
  mobile_enc: string
  address_enc: string
}

export type NewPurchase = Omit<
  Purchase,
  | "refunded_subsidy_fen"
  | "refunded_own_fen"
  | "paid_at"
  | "closed_at"
  | keyof Recipient
> &
  Recipient & {
    purses: PurseLine[]
    /** The first try to pay; absent when nothing is left to pay. */
    payment?: {
      session_id: string
      provider_id: string
      method: PaymentMethod
      return_url: string | null
    }
  }

/** The purchase, its purses, its first payment and its first step. */
export async function insertPurchase(sql: Sql, purchase: NewPurchase) {
  const { purses, payment, ...row } = purchase
  await sql(
    `with bought as (
       insert into purchase (id, display_id, customer_id, member_id, union_id,
         union_name, union_path, order_id, payment_collection_id, state,
         goods_fen, delivery_fen, subsidy_fen, own_fen, idempotency_key,
         input_hash, payment_method, recipient_name_enc, mobile_enc,
         address_enc, region, due_at, created_at)
       select id, display_id, customer_id, member_id, union_id, union_name,
         union_path, order_id, payment_collection_id, state, goods_fen,
         delivery_fen, subsidy_fen, own_fen, idempotency_key, input_hash,
         payment_method, recipient_name_enc, mobile_enc, address_enc, region,
         due_at, created_at
       from jsonb_populate_record(null::purchase, ?::jsonb)
       returning id, created_at, customer_id
     ), gave as (
       insert into purchase_tender (purchase_id, tender, reference, label_zh,
         label_en, line_id, amount_fen)
       select bought.id, p.* from bought cross join jsonb_to_recordset(?::jsonb)
         as p (tender text, reference text, label_zh text, label_en text,
           line_id text, amount_fen bigint)
     ), tried as (
       insert into purchase_payment (session_id, purchase_id, number,
         provider_id, method, amount_fen, return_url)
       select p.session_id, bought.id, 1, p.provider_id, p.method, ?,
         p.return_url
       from bought cross join jsonb_to_recordset(?::jsonb) as p (
         session_id text, provider_id text, method text, return_url text)
     )
     insert into purchase_step (purchase_id, kind, at, actor_type, actor_id)
     select id, 'placed', created_at, 'customer', customer_id from bought`,
    [
      JSON.stringify(row),
      JSON.stringify(purses),
      row.own_fen,
      JSON.stringify(payment ? [payment] : []),
    ]
  )
}

export type StepBy = {
  kind: string
  at: Date
  actor_type: "customer" | "operator" | "gateway" | "clock"
  actor_id?: string | null
  note?: string | null
}

export async function insertStep(sql: Sql, purchaseId: string, step: StepBy) {
  await sql(
    `insert into purchase_step
       (purchase_id, kind, at, actor_type, actor_id, note)
     values (?, ?, ?, ?, ?, ?)`,
    [
      purchaseId,
      step.kind,
      step.at,
      step.actor_type,
      step.actor_id ?? null,
      step.note ?? null,
    ]
  )
}

/** Moves a locked purchase and says so in its history. */
export async function movePurchase(
  sql: Sql,
  id: string,
  to: PurchaseState,
  step: StepBy
): Promise<void> {
  await sql(
    `with moved as (
       update purchase set state = ?,
         paid_at = case when ? = 'paid' then ?::timestamptz else paid_at end,
         closed_at = case when ? in ('lapsed', 'cancelled', 'completed')
           then ?::timestamptz else closed_at end
       where id = ? returning id
     )
     insert into purchase_step
       (purchase_id, kind, at, actor_type, actor_id, note)
     select id, ?, ?, ?, ?, ? from moved`,
    [
      to,
      to,
      step.at,
      to,
      step.at,
      id,
      step.kind,
      step.at,
      step.actor_type,
      step.actor_id ?? null,
      step.note ?? null,
    ]
  )
}

/** Unpaid and over time, the oldest first; nobody waits for a locked one. */
export async function lockOverdue(
  sql: Sql,
  now: Date,
  limit: number
): Promise<Purchase[]> {
  const rows = await sql<Stored>(
    `select ${columns} from purchase
     where state = 'awaiting_payment' and due_at <= ?
     order by due_at limit ? for update skip locked`,
    [now, limit]
  )
  return rows.map(toPurchase)
}

/**
 * The next purchase that came to its end long enough ago, locked. One with a
 * request that nobody decided is left for later.
 */
export async function lockNextToPurge(
  sql: Sql,
  closedBefore: Date
): Promise<string | undefined> {
  const [row] = await sql<{ id: string }>(
    `select id from purchase
     where recipient_purged_at is null and closed_at < ?
       and not exists (select 1 from after_sales a
         where a.purchase_id = purchase.id and a.state = 'requested')
     order by closed_at, id limit 1 for update skip locked`,
    [closedBefore]
  )
  return row?.id
}

/** Forgets who received it and where; the county stays. */
export async function purgeRecipient(sql: Sql, id: string, at: Date) {
  await sql(
    `update purchase set recipient_name_enc = null, mobile_enc = null,
       address_enc = null, recipient_purged_at = ?
     where id = ?`,
    [at, id]
  )
}

export type PurchaseFilter = {
  customer_id?: string
  state?: PurchaseState
  display_id?: number
  /** Only those that wait for the operator. */
  attention?: boolean
  offset: number
  limit: number
}

const DIFFERS = `exists (select 1 from purchase_payment x
  where x.purchase_id = purchase.id and x.state = 'differs')`
const REFUND_FAILED = `exists (select 1 from purchase_refund x
  where x.purchase_id = purchase.id and x.state = 'failed')`

export async function listPurchases(sql: Sql, filter: PurchaseFilter) {
  const conditions = `(?::text is null or customer_id = ?)
    and (?::text is null or state = ?)
    and (?::int is null or display_id = ?)
    and (not ?::boolean or ${DIFFERS} or ${REFUND_FAILED})`
  const bindings = [
    filter.customer_id ?? null,
    filter.customer_id ?? null,
    filter.state ?? null,
    filter.state ?? null,
    filter.display_id ?? null,
    filter.display_id ?? null,
    filter.attention ?? false,
  ]
  const rows = await sql<Stored & { attention: Attention[] }>(
    `select ${columns}, array_remove(array[
       case when ${DIFFERS} then 'payment_differs' end,
       case when ${REFUND_FAILED} then 'refund_failed' end], null) as attention
     from purchase where ${conditions}
     order by created_at desc, id offset ? limit ?`,
    [...bindings, filter.offset, filter.limit]
  )
  const [total] = await sql<{ count: number }>(
    `select count(*)::int as count from purchase where ${conditions}`,
    bindings
  )
  return {
    purchases: rows.map(({ attention, ...row }) => ({
      ...toPurchase(row),
      attention,
    })),
    count: total?.count ?? 0,
  }
}

export type StepRow = { kind: string; at: Date; note: string | null }

export const stepsOf = (sql: Sql, purchaseId: string): Promise<StepRow[]> =>
  sql<StepRow>(
    `select kind, at, note from purchase_step where purchase_id = ? order by id`,
    [purchaseId]
  )

export type Purse = PurseLine & { refunded_fen: Fen }

export async function pursesOf(
  sql: Sql,
  purchaseId: string,
  { lock = false } = {}
): Promise<Purse[]> {
  const rows = await sql<
    Omit<Purse, "amount_fen" | "refunded_fen"> & {
      amount_fen: string
      refunded_fen: string
    }
  >(
    `select tender, reference, label_zh, label_en, line_id, amount_fen,
       refunded_fen
     from purchase_tender where purchase_id = ?
     order by tender, reference, line_id ${lock ? "for update" : ""}`,
    [purchaseId]
  )
  return rows.map((row) => ({
    ...row,
    amount_fen: storedFen(row.amount_fen),
    refunded_fen: storedFen(row.refunded_fen),
  }))
}
