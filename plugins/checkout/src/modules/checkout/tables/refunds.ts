import { fen, type Fen } from "@mall/ledger/money"
import type { RefundReason, RefundState } from "../../../types/names"
import type { LineMoney, PurseRefund } from "../lib/split-refund"
import { storedFen, type Sql } from "./sql"

export type PurchaseRefundRow = {
  id: string
  purchase_id: string
  refund_key: string
  reason: RefundReason
  subsidy_fen: Fen
  own_fen: Fen
  session_id: string | null
  state: RefundState
  attempts: number
  last_error: string | null
  created_at: Date
}

type Stored = Omit<PurchaseRefundRow, "subsidy_fen" | "own_fen"> & {
  subsidy_fen: string
  own_fen: string
}

const columns = `id, purchase_id, refund_key, reason, subsidy_fen, own_fen,
  session_id, state, attempts, last_error, created_at`

const toRefund = (row: Stored): PurchaseRefundRow => ({
  ...row,
  subsidy_fen: storedFen(row.subsidy_fen),
  own_fen: storedFen(row.own_fen),
})

export type NewRefund = Pick<
  PurchaseRefundRow,
  | "id"
  | "purchase_id"
  | "refund_key"
  | "reason"
  | "subsidy_fen"
  | "own_fen"
  | "session_id"
> & {
  lines: {
    line_id: string
    consignment_line_id: string
    subsidy_fen: Fen
    own_fen: Fen
  }[]
}

/**
 * Records a refund under the purchase's lock. Sums of what was paid and what
 * went back stand in check constraints, so no order of events exceeds them.
 */
export async function insertRefund(sql: Sql, refund: NewRefund): Promise<void> {
  await sql(
    `with given as (
       insert into purchase_refund (id, purchase_id, refund_key, reason,
         subsidy_fen, own_fen, session_id, state, settled_at)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?)
       returning id
     )
     insert into purchase_refund_line (refund_id, line_id,
       consignment_line_id, subsidy_fen, own_fen)
     select given.id, l.* from given cross join jsonb_to_recordset(?::jsonb)
       as l (line_id text, consignment_line_id text, subsidy_fen bigint,
         own_fen bigint)`,
    [
      refund.id,
      refund.purchase_id,
      refund.refund_key,
      refund.reason,
      refund.subsidy_fen,
      refund.own_fen,
      refund.session_id,
      // Without a gateway's part there is nothing left to do.
      refund.own_fen > 0 ? "pending" : "succeeded",
      refund.own_fen > 0 ? null : new Date(),
      JSON.stringify(refund.lines),
    ]
  )
}

/** Counts what went back of a purchase that had been paid. */
export async function countRefund(
  sql: Sql,
  purchaseId: string,
  amounts: { subsidy_fen: Fen; own_fen: Fen },
  purses: readonly PurseRefund[]
): Promise<void> {
  await sql(
    `update purchase set refunded_subsidy_fen = refunded_subsidy_fen + ?,
       refunded_own_fen = refunded_own_fen + ?
     where id = ?`,
    [amounts.subsidy_fen, amounts.own_fen, purchaseId]
  )
  await sql(
    `update purchase_tender t set refunded_fen = t.refunded_fen + r.amount_fen
     from jsonb_to_recordset(?::jsonb) as r (
       tender text, reference text, line_id text, amount_fen bigint)
     where t.purchase_id = ? and t.tender = r.tender
       and t.reference = r.reference and t.line_id = r.line_id`,
    [JSON.stringify(purses), purchaseId]
  )
}

export async function findRefund(
  sql: Sql,
  by: { id: string } | { purchase_id: string; refund_key: string }
): Promise<PurchaseRefundRow | undefined> {
  const [row] =
    "id" in by
      ? await sql<Stored>(
          `select ${columns} from purchase_refund where id = ?`,
          [by.id]
        )
      : await sql<Stored>(
          `select ${columns} from purchase_refund
           where purchase_id = ? and refund_key = ?`,
          [by.purchase_id, by.refund_key]
        )
  return row && toRefund(row)
}

export async function refundsOf(
  sql: Sql,
  purchaseId: string
): Promise<PurchaseRefundRow[]> {
  const rows = await sql<Stored>(
    `select ${columns} from purchase_refund where purchase_id = ?
     order by created_at, id`,
    [purchaseId]
  )
  return rows.map(toRefund)
}

/** What went back of each line so far, by who had paid it. */
export async function refundedByLine(
  sql: Sql,
  purchaseId: string
): Promise<
  Map<string, Pick<LineMoney, "refunded_subsidy_fen" | "refunded_own_fen">>
> {
  const rows = await sql<{
    line_id: string
    subsidy_fen: string
    own_fen: string
  }>(
    `select l.line_id, sum(l.subsidy_fen) as subsidy_fen,
       sum(l.own_fen) as own_fen
     from purchase_refund_line l join purchase_refund r on r.id = l.refund_id
     where r.purchase_id = ? group by l.line_id`,
    [purchaseId]
  )
  return new Map(
    rows.map((row) => [
      row.line_id,
      {
        refunded_subsidy_fen: storedFen(row.subsidy_fen),
        refunded_own_fen: storedFen(row.own_fen),
      },
    ])
  )
}

export const NOTHING_REFUNDED = {
  refunded_subsidy_fen: fen(0),
  refunded_own_fen: fen(0),
}

const LEASE_SECONDS = 60
const RETRY_CEILING_SECONDS = 3600
/** After so many refusals of the gateway a person must look. */
export const MAX_ATTEMPTS = 30

/**
 * Takes refunds that are due, for a minute: who dies with them loses them to
 * the next worker. The gateway knows each by its id, so twice is once.
 */
export async function takeDueRefunds(
  sql: Sql,
  now: Date,
  limit: number,
  id?: string
): Promise<PurchaseRefundRow[]> {
  const rows = await sql<Stored>(
    `update purchase_refund set attempts = attempts + 1,
       next_try_at = ?::timestamptz + ? * interval '1 second'
     where id in (
       select id from purchase_refund
       where state = 'pending'
         and (?::text = id or (?::text is null and next_try_at <= ?))
       order by next_try_at limit ? for update skip locked)
     returning ${columns}`,
    [now, LEASE_SECONDS, id ?? null, id ?? null, now, limit]
  )
  return rows.map(toRefund)
}

/** Gives refunds that were given up another thirty tries; answers their ids. */
export async function reviveRefunds(
  sql: Sql,
  purchaseId: string,
  at: Date
): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    `update purchase_refund set state = 'pending', attempts = 0,
       next_try_at = ?
     where purchase_id = ? and state = 'failed' returning id`,
    [at, purchaseId]
  )
  return rows.map(({ id }) => id)
}

export async function settleRefund(
  sql: Sql,
  id: string,
  at: Date
): Promise<boolean> {
  const settled = await sql(
    `update purchase_refund set state = 'succeeded', settled_at = ?,
       last_error = null
     where id = ? and state <> 'succeeded' returning id`,
    [at, id]
  )
  return settled.length > 0
}

export async function noteRefundError(
  sql: Sql,
  id: string,
  at: Date,
  error: string
): Promise<void> {
  await sql(
    `update purchase_refund set last_error = ?,
       state = case when attempts >= ? then 'failed' else state end,
       next_try_at = ?::timestamptz
         + least(power(2, least(attempts, 20)), ?) * interval '1 second'
     where id = ? and state = 'pending'`,
    [error.slice(0, 500), MAX_ATTEMPTS, at, RETRY_CEILING_SECONDS, id]
  )
}
