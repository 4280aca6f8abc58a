import type { Context } from "@medusajs/framework/types"
import { rows } from "./rows"

const CELL = "union_id, dimension, key, month, funding_class"

/**
 * The cells that credits above a sequence number add up to: each credit
 * counts for the whole mall (union '') and for every union on the buyer's
 * path, in every dimension.
 */
const FOLD = `
  select scope.union_id, cell.dimension, cell.key,
    to_char(c.credited_on, 'YYYY-MM') as month, c.funding_class,
    sum(case when c.kind = 'provisional' then c.amount_fen else 0 end)
      as provisional_fen,
    sum(case when c.kind = 'confirmed' then c.amount_fen else 0 end)
      as confirmed_fen,
    sum(case when c.kind = 'reversed' then c.amount_fen else 0 end)
      as reversed_fen,
    sum(case when c.kind = 'reversed' and c.was_confirmed
      then c.amount_fen else 0 end) as reversed_confirmed_fen
  from impact_credit c
  cross join lateral (
    select '' as union_id
    union
    select unnest(string_to_array(trim(both '/' from c.buyer_path), '/'))
  ) scope
  cross join lateral (
    values ('total', ''), ('province', c.province_code),
      ('county', c.county_code), ('union', c.buyer_union_id),
      ('cooperative', c.cooperative_id), ('festival', c.festival),
      ('channel', c.channel)
    union
    select 'scheme', unnest(c.schemes)
  ) cell (dimension, key)
  where c.seq > ? and cell.key is not null
  group by ${CELL}`

/** Adds the credits above a sequence number to the roll-ups, in one statement. */
export async function addToRollup(context: Context, seq: number) {
  await rows(
    context,
    `insert into impact_rollup as r
       (${CELL}, provisional_fen, confirmed_fen, reversed_fen,
        reversed_confirmed_fen)
     ${FOLD}
     on conflict (${CELL}) do update set
       provisional_fen = r.provisional_fen + excluded.provisional_fen,
       confirmed_fen = r.confirmed_fen + excluded.confirmed_fen,
       reversed_fen = r.reversed_fen + excluded.reversed_fen,
       reversed_confirmed_fen =
         r.reversed_confirmed_fen + excluded.reversed_confirmed_fen`,
    [seq]
  )
}

/** Cells in which the roll-ups differ from the fold of all credits. */
export async function countRollupDifferences(context: Context) {
  const [row] = await rows<{ differences: number }>(
    context,
    `select count(*)::int as differences
     from (${FOLD}) f full join impact_rollup r using (${CELL})
     where (f.provisional_fen, f.confirmed_fen, f.reversed_fen,
        f.reversed_confirmed_fen)
       is distinct from (r.provisional_fen, r.confirmed_fen, r.reversed_fen,
        r.reversed_confirmed_fen)`,
    [0]
  )
  return row?.differences ?? 0
}
