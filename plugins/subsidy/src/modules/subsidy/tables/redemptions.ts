import { generateEntityId } from "@medusajs/framework/utils"
import type { RedemptionDTO } from "../../../types/dtos"
import type { Sql } from "../sql"

const COLUMNS = `r.id, r.purchase_id, r.programme_id, r.allowance_id,
  r.tier_id, r.pool_id, r.pool_share, r.member_id, r.hold_id, r.transfer_id,
  r.amount_fen::float8 as amount_fen, r.refunded_fen::float8 as refunded_fen,
  r.state,
  (select jsonb_agg(jsonb_build_object('line_id', l.line_id,
      'amount_fen', l.amount_fen, 'refunded_fen', l.refunded_fen)
      order by l.line_id)
    from subsidy_redemption_line l where l.redemption_id = r.id) as lines`

export type Redemption = RedemptionDTO & { pool_id: string | null }

export type NewRedemption = Omit<
  Redemption,
  "transfer_id" | "refunded_fen" | "state" | "lines"
> & {
  union_id: string
  held_at: Date
  expires_at: Date
  lines: { line_id: string; amount_fen: number }[]
}

export const newRedemptionId = () => generateEntityId(undefined, "srdm")

/** Redemptions of a purchase under their locks, in the order of ids. */
export const lockRedemptions = (sql: Sql, purchaseId: string) =>
  sql<Redemption>(
    `select ${COLUMNS} from subsidy_redemption r where r.purchase_id = ?
     order by r.id for update of r`,
    [purchaseId]
  )

export async function insertRedemptions(
  sql: Sql,
  redemptions: readonly NewRedemption[]
) {
  await sql(
    `with new as (
       select * from jsonb_to_recordset(?::jsonb) as r (id text,
         purchase_id text, programme_id text, allowance_id text, tier_id text,
         pool_id text, pool_share int, member_id text, union_id text,
         hold_id text, amount_fen bigint, held_at timestamptz,
         expires_at timestamptz)
     )
     insert into subsidy_redemption (id, purchase_id, programme_id,
       allowance_id, tier_id, pool_id, pool_share, member_id, union_id,
       hold_id, amount_fen, held_at, expires_at)
     select * from new`,
    [JSON.stringify(redemptions)]
  )
  await sql(
    `insert into subsidy_redemption_line (redemption_id, line_id, amount_fen)
     select redemption_id, line_id, amount_fen
     from jsonb_to_recordset(?::jsonb) as l (redemption_id text, line_id text,
       amount_fen bigint)`,
    [
      JSON.stringify(
        redemptions.flatMap(({ id, lines }) =>
          lines.map((line) => ({ redemption_id: id, ...line }))
        )
      ),
    ]
  )
}

export const markPosted = (
  sql: Sql,
  posted: readonly { id: string; transfer_id: string }[],
  at: Date
) =>
  sql(
    `update subsidy_redemption r
     set state = 'posted', transfer_id = p.transfer_id, posted_at = ?
     from jsonb_to_recordset(?::jsonb) as p (id text, transfer_id text)
     where r.id = p.id`,
    [at, JSON.stringify(posted)]
  )

export const markVoided = (sql: Sql, ids: readonly string[]) =>
  sql(`update subsidy_redemption set state = 'voided' where id = any(?)`, [
    [...ids],
  ])

export type RefundRow = {
  redemption_id: string
  refund_key: string
  amount_fen: number
  returned_to: "purse" | "programme" | "union_fund"
  lines: { line_id: string; amount_fen: number }[]
}

export const refundsOf = (
  sql: Sql,
  redemptionIds: readonly string[],
  refundKey: string
) =>
  sql<RefundRow>(
    `select redemption_id, refund_key, amount_fen::float8 as amount_fen,
       returned_to, lines
     from subsidy_refund where redemption_id = any(?) and refund_key = ?`,
    [[...redemptionIds], refundKey]
  )

/** Writes refunds and what lines and redemptions have got back by them. */
export async function recordRefunds(
  sql: Sql,
  refunds: readonly RefundRow[],
  at: Date
) {
  const data = JSON.stringify(refunds)
  await sql(
    `insert into subsidy_refund
       (redemption_id, refund_key, amount_fen, returned_to, lines, at)
     select redemption_id, refund_key, amount_fen, returned_to, lines, ?
     from jsonb_to_recordset(?::jsonb) as r (redemption_id text,
       refund_key text, amount_fen bigint, returned_to text, lines jsonb)`,
    [at, data]
  )
  await sql(
    `update subsidy_redemption_line l
     set refunded_fen = l.refunded_fen + g.amount_fen
     from jsonb_to_recordset(?::jsonb) as r (redemption_id text, lines jsonb),
       lateral jsonb_to_recordset(r.lines) as g (line_id text,
         amount_fen bigint)
     where l.redemption_id = r.redemption_id and l.line_id = g.line_id`,
    [data]
  )
  await sql(
    `update subsidy_redemption s
     set refunded_fen = s.refunded_fen + r.amount_fen,
       state = case when s.refunded_fen + r.amount_fen = s.amount_fen
         then 'refunded' else s.state end
     from jsonb_to_recordset(?::jsonb) as r (redemption_id text,
       amount_fen bigint)
     where s.id = r.redemption_id`,
    [data]
  )
}

/** Purchases whose holds nobody posted or voided in time, oldest first. */
export async function lapsedPurchases(sql: Sql, before: Date, limit: number) {
  const rows = await sql<{ purchase_id: string }>(
    `select purchase_id from subsidy_redemption
     where state = 'held' and expires_at < ?
     group by purchase_id order by min(expires_at) limit ?`,
    [before, limit]
  )
  return rows.map(({ purchase_id }) => purchase_id)
}

/** What was used and given back by day, for the staff's chart. */
export const useByDay = (sql: Sql, programmeId: string) =>
  sql<{
    day: string
    purchases: number
    used_fen: number
    refunded_fen: number
  }>(
    `select to_char(posted_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD')
         as day,
       count(*)::int as purchases, sum(amount_fen)::float8 as used_fen,
       sum(refunded_fen)::float8 as refunded_fen
     from subsidy_redemption
     where programme_id = ? and posted_at is not null
     group by 1 order by 1`,
    [programmeId]
  )
