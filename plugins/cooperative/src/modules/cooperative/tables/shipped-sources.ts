import type { ConsignmentSource } from "../../../types/consignment"
import type { Sql } from "@mall/outbox/sql"

export type ShippedSources = {
  source_type: ConsignmentSource
  /** The last parcel left no later than then. */
  before: Date
  /** The last id of the page before, or an empty text. */
  after: string
  limit: number
}

/**
 * Sources of which everything has left and something is not accepted yet, in
 * the order of their ids.
 */
export async function shippedSources(
  sql: Sql,
  { source_type, before, after, limit }: ShippedSources
): Promise<string[]> {
  const rows = await sql<{ source_id: string }>(
    `select c.source_id
     from consignment c
     left join parcel p on p.consignment_id = c.id and p.state <> 'voided'
     where c.source_type = ? and c.source_id > ? and exists (
       select 1 from consignment s
       where s.source_type = c.source_type and s.source_id = c.source_id
         and s.state = 'shipped')
     group by c.source_id
     having bool_and(c.state not in
         ('awaiting_payment', 'released', 'shipping'))
       and bool_and(p.id is null or p.state <> 'pending')
       and max(p.shipped_at) <= ?
     order by c.source_id limit ?`,
    [source_type, after, before, limit]
  )
  return rows.map(({ source_id }) => source_id)
}
