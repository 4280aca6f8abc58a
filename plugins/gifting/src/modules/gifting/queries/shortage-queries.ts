import type { Fen } from "@mall/ledger/money"
import type { Context } from "@medusajs/framework/types"
import { rows } from "./rows"

export type Shortage = {
  consignment_id: string
  variant_ids: string[]
  /** Whose goods they were; null for everybody's of the round. */
  allocation_ids: string[] | null
}

/**
 * Writes beside each allocation which of its goods will never come, and takes
 * their value out of what the member receives. Answers their sum.
 */
export async function insertShortages(
  context: Context,
  roundId: string,
  { consignment_id, variant_ids, allocation_ids }: Shortage
): Promise<Fen> {
  const [sum] = await rows<{ amount_fen: Fen }>(
    context,
    `with short as (
       insert into gift_shortage (allocation_id, consignment_id, variant_id,
         quantity, amount_fen)
       select a.id, ?, i.variant_id, i.quantity, i.quantity * i.unit_price_fen
       from gift_allocation a
         join gift_package_item i on i.package_id = a.package_id
       where a.round_id = ? and i.variant_id = any(?::text[])
         and (?::text[] is null or a.id = any(?::text[]))
       returning allocation_id, variant_id, amount_fen
     ), per_member as (
       select a.id, sum(s.amount_fen) as amount_fen,
         coalesce(sum(s.amount_fen) filter (where i.is_assisted), 0)
           as assisted_fen
       from short s
         join gift_allocation a on a.id = s.allocation_id
         join gift_package_item i on i.package_id = a.package_id
           and i.variant_id = s.variant_id
       group by a.id
     ), taken as (
       update gift_allocation a set
         undelivered_fen = a.undelivered_fen + m.amount_fen,
         undelivered_assisted_fen =
           a.undelivered_assisted_fen + m.assisted_fen
       from per_member m where a.id = m.id
     )
     select coalesce(sum(amount_fen), 0)::float8 as amount_fen from short`,
    [consignment_id, roundId, variant_ids, allocation_ids, allocation_ids]
  )
  return sum?.amount_fen ?? (0 as Fen)
}

/** What of a member's package was short and refunded. */
export type UndeliveredGood = { variant_id: string; quantity: number }

/** Selects what of an allocation `a` will never come. */
export const UNDELIVERED = `coalesce((
    select jsonb_agg(jsonb_build_object(
      'variant_id', s.variant_id, 'quantity', s.quantity
    ) order by s.variant_id)
    from gift_shortage s where s.allocation_id = a.id), '[]') as undelivered`

/**
 * Variants that some member of the round still waits for. It is asked at each
 * receipt, so it looks for one who waits and counts nobody.
 */
export async function awaitedVariants(
  context: Context,
  roundId: string
): Promise<string[]> {
  const found = await rows<{ variant_id: string }>(
    context,
    `select distinct i.variant_id
     from gift_package p join gift_package_item i on i.package_id = p.id
     where p.round_id = ? and exists (
       select 1 from gift_allocation a
       where a.package_id = p.id and a.received_at is null
         and a.undelivered_fen < a.amount_fen)`,
    [roundId]
  )
  return found.map(({ variant_id }) => variant_id)
}
