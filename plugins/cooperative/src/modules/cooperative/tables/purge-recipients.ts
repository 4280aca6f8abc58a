import type { ConsignmentSource } from "../../../types/consignment"
import type { Sql } from "@mall/outbox/sql"

/** Takes recipients off a source's parcels; answers how many it took off. */
export async function purgeRecipients(
  sql: Sql,
  sourceType: ConsignmentSource,
  sourceId: string
): Promise<number> {
  const [purged] = await sql<{ parcels: number }>(
    `with purged as (
       update parcel p
       set recipient_name_enc = null, mobile_enc = null, address_enc = null
       from consignment c
       where c.id = p.consignment_id and c.source_type = ?
         and c.source_id = ? and p.mobile_enc is not null
       returning 1)
     select count(*)::int as parcels from purged`,
    [sourceType, sourceId]
  )
  return purged?.parcels ?? 0
}
