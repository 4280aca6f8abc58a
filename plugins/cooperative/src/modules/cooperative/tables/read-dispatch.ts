import type { ConsignmentSource } from "../../../types/consignment"
import type { DispatchTotals } from "../../../types/parcel"
import type { Sql } from "@mall/outbox/sql"

/** Parcels of a source per cooperative, counted in one pass. */
export async function dispatchTotals(
  sql: Sql,
  sourceType: ConsignmentSource,
  sourceId: string
): Promise<DispatchTotals[]> {
  return await sql<DispatchTotals>(
    `select c.id as consignment_id, c.cooperative_id,
       coop.name as cooperative_name, c.state, c.due_on::text as due_on,
       count(p.id)::int as parcels,
       count(p.id) filter (where p.state in ('shipped', 'received'))::int
         as shipped,
       count(p.id) filter (where p.state = 'received')::int as received,
       count(p.id) filter (where p.state = 'voided')::int as voided
     from consignment c
     join cooperative coop on coop.id = c.cooperative_id
     left join parcel p on p.consignment_id = c.id
     where c.source_type = ? and c.source_id = ?
     group by c.id, coop.name
     order by length(c.display_no), c.display_no`,
    [sourceType, sourceId]
  )
}
