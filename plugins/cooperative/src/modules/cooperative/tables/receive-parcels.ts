import type {
  ReceivedParcels,
  ReceiveParcelsInput,
} from "../../../types/parcel"
import { lockByIds } from "./change-consignments"
import type { Sql } from "./sql"

/**
 * Marks shipped parcels as received. The consignments are locked first, so
 * that of two recipients confirming at once the later one sees that
 * everything has arrived.
 */
export async function receiveShipped(
  sql: Sql,
  { recipient_refs, received_at }: ReceiveParcelsInput
): Promise<ReceivedParcels> {
  const consignments = await sql<{ id: string }>(
    `select distinct consignment_id as id from parcel
     where recipient_ref = any(?::text[]) and state = 'shipped'`,
    [recipient_refs]
  )
  await lockByIds(
    sql,
    consignments.map(({ id }) => id)
  )
  const received = await sql<{
    id: string
    recipient_ref: string
    consignment_id: string
  }>(
    `update parcel set state = 'received', received_at = ?::timestamptz
     where recipient_ref = any(?::text[]) and state = 'shipped'
     returning id, recipient_ref, consignment_id`,
    [received_at, recipient_refs]
  )
  const touched = distinct(received.map((parcel) => parcel.consignment_id))
  return {
    parcel_ids: received.map(({ id }) => id),
    recipient_refs: distinct(received.map((parcel) => parcel.recipient_ref)),
    complete_consignment_ids: await completeOf(sql, touched),
  }
}

async function completeOf(sql: Sql, ids: string[]): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    `select id from consignment c
     where id = any(?::text[]) and state = 'shipped'
       and not exists (
         select 1 from parcel
         where consignment_id = c.id and state <> 'received'
       )
     order by id`,
    [ids]
  )
  return rows.map(({ id }) => id)
}

function distinct(values: string[]): string[] {
  return [...new Set(values)]
}
