import type {
  ReceivedParcels,
  ReceiveParcelsInput,
} from "../../../types/parcel"
import { lockByIds } from "./change-consignments"
import type { Sql } from "@mall/outbox/sql"

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
    recipient_ref: string
  }>(
    `update parcel set state = 'received', received_at = ?::timestamptz
     where recipient_ref = any(?::text[]) and state = 'shipped'
     returning recipient_ref`,
    [received_at, recipient_refs]
  )
  return {
    recipient_refs: [
      ...new Set(received.map(({ recipient_ref }) => recipient_ref)),
    ],
  }
}
