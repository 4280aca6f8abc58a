import type { Context } from "@medusajs/framework/types"
import type { Credit, CreditedLine } from "../../../types"
import type { ChainHead } from "../lib/chain"
import { rows } from "./rows"

const COLUMNS = `
  seq::float8 as seq, kind, funding_class, refund_key,
  amount_fen::float8 as amount_fen, was_confirmed,
  to_char(credited_on, 'YYYY-MM-DD') as credited_on,
  consignment_line_id, product_id, origin_claim_id, cooperative_id,
  county_code, province_code, schemes, buyer_union_id, buyer_path,
  channel, festival, prev_hash, hash,
  to_char(posted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
    as posted_at`

export async function readHead(
  context: Context,
  lock: "for update" | "" = ""
): Promise<ChainHead> {
  const [head] = await rows<ChainHead>(
    context,
    `select seq::float8 as seq, hash from impact_chain ${lock}`
  )
  return head as ChainHead
}

/** Waits for its turn: whoever holds the head's row is the one who posts. */
export const lockHead = (context: Context) => readHead(context, "for update")

export async function moveHead(context: Context, credit: Credit) {
  await rows(
    context,
    `update impact_chain set seq = ?, hash = ?, posted_at = ?`,
    [credit.seq, credit.hash, credit.posted_at]
  )
}

export const creditsOfLines = (context: Context, lineIds: string[]) =>
  rows<Credit>(
    context,
    `select ${COLUMNS} from impact_credit
     where consignment_line_id = any(?) order by seq`,
    [lineIds]
  )

/** What stands credited of lines now; those without anything are absent. */
export const creditedByLine = (context: Context, lineIds: string[]) =>
  rows<CreditedLine>(
    context,
    `select consignment_line_id, county_code, cooperative_id,
       sum(case kind when 'provisional' then amount_fen
         when 'reversed' then -amount_fen else 0 end)::float8 as credited_fen,
       sum(case when kind = 'confirmed' then amount_fen
         when kind = 'reversed' and was_confirmed then -amount_fen
         else 0 end)::float8 as confirmed_fen
     from impact_credit where consignment_line_id = any(?)
     group by 1, 2, 3 order by 1`,
    [lineIds]
  )

/** Credits above one link of the chain and up to another. */
export const creditsBetween = (
  context: Context,
  from: ChainHead,
  to: ChainHead,
  limit: number
) =>
  rows<Credit>(
    context,
    `select ${COLUMNS} from impact_credit
     where seq > ? and seq <= ? order by seq limit ?`,
    [from.seq, to.seq, limit]
  )

export async function insertCredits(
  context: Context,
  credits: readonly Credit[]
) {
  await rows(
    context,
    `insert into impact_credit
       (seq, kind, funding_class, refund_key, amount_fen, was_confirmed,
        credited_on, consignment_line_id, product_id, origin_claim_id,
        cooperative_id, county_code, province_code, schemes, buyer_union_id,
        buyer_path, channel, festival, prev_hash, hash, posted_at)
     select seq, kind, funding_class, refund_key, amount_fen, was_confirmed,
       credited_on, consignment_line_id, product_id, origin_claim_id,
       cooperative_id, county_code, province_code, schemes, buyer_union_id,
       buyer_path, channel, festival, prev_hash, hash, posted_at
     from jsonb_to_recordset(?::jsonb) as c (
       seq bigint, kind text, funding_class text, refund_key text,
       amount_fen bigint, was_confirmed boolean, credited_on date,
       consignment_line_id text, product_id text, origin_claim_id text,
       cooperative_id text, county_code text, province_code text,
       schemes text[], buyer_union_id text, buyer_path text, channel text,
       festival text, prev_hash text, hash text, posted_at timestamptz)`,
    [JSON.stringify(credits)]
  )
}
