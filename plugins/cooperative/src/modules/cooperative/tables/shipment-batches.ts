import { generateEntityId } from "@medusajs/framework/utils"
import type { ConsignmentState } from "../../../types/consignment"
import type {
  ShipmentBatch,
  ShipParcelsInput,
  ShippedLine,
} from "../../../types/shipment"
import { refuse } from "../lib/refuse"
import { shipmentHash } from "../lib/shipment-hash"
import type { LockedConsignment } from "./change-consignments"
import type { PendingShipment } from "./resolve-shipments"
import { lockWait, type Sql } from "@mall/outbox/sql"

const batchColumns = `
  id, consignment_id, fulfillment_id, parcels, created_by, created_at`

type BatchRow = Omit<ShipmentBatch, "created_at"> & { created_at: Date }

const toBatch = (row: BatchRow): ShipmentBatch => ({
  ...row,
  created_at: row.created_at.toISOString(),
})

/** The batch an earlier upload of the same content made. */
export async function batchOfContent(
  sql: Sql,
  { consignment_id, shipments }: ShipParcelsInput
): Promise<ShipmentBatch | null> {
  const [row] = await sql<BatchRow>(
    `select ${batchColumns} from shipment_batch
     where consignment_id = ? and file_hash = ?`,
    [consignment_id, shipmentHash(shipments)]
  )
  return row ? toBatch(row) : null
}

export async function listBatches(
  sql: Sql,
  consignmentId: string
): Promise<ShipmentBatch[]> {
  const rows = await sql<BatchRow>(
    `select ${batchColumns} from shipment_batch
     where consignment_id = ? order by created_at desc, id desc`,
    [consignmentId]
  )
  return rows.map(toBatch)
}

export async function insertBatch(
  sql: Sql,
  { consignment_id, shipments, staff_id, shipped_at }: ShipParcelsInput,
  parcels: number
): Promise<ShipmentBatch> {
  const id = generateEntityId("", "shb")
  await sql(
    `insert into shipment_batch
       (id, consignment_id, file_hash, parcels, created_by, created_at)
     values (?, ?, ?, ?, ?, ?::timestamptz)`,
    [id, consignment_id, shipmentHash(shipments), parcels, staff_id, shipped_at]
  )
  return {
    id,
    consignment_id,
    fulfillment_id: null,
    parcels,
    created_by: staff_id,
    created_at: shipped_at,
  }
}

/** Numbers are joined for the journey: PostgreSQL flattens nested arrays. */
export async function markShipped(
  sql: Sql,
  batch: ShipmentBatch,
  pending: PendingShipment[]
): Promise<void> {
  await sql(
    `update parcel
     set state = 'shipped', carrier = r.carrier,
       tracking_numbers = string_to_array(r.numbers, ','),
       shipment_batch_id = ?, shipped_at = ?::timestamptz
     from unnest(?::text[], ?::text[], ?::text[]) as r (id, carrier, numbers)
     where parcel.id = r.id and parcel.state = 'pending'`,
    [
      batch.id,
      batch.created_at,
      pending.map(({ parcel_id }) => parcel_id),
      pending.map(({ carrier }) => carrier),
      pending.map(({ tracking_numbers }) => tracking_numbers.join(",")),
    ]
  )
}

/** Moves the consignment on to shipping, or to shipped with the last parcel. */
export async function moveShipped(
  sql: Sql,
  consignmentId: string
): Promise<ConsignmentState> {
  const [row] = await sql<{ state: ConsignmentState }>(
    `update consignment c
     set updated_at = now(), state = case when exists (
       select 1 from parcel
       where consignment_id = c.id and state = 'pending'
     ) then 'shipping' else 'shipped' end
     where id = ? returning state`,
    [consignmentId]
  )
  return row?.state ?? "shipping"
}

/** What of each order line is in the parcels of a batch. */
export async function linesOfBatch(
  sql: Sql,
  batchId: string
): Promise<ShippedLine[]> {
  return await sql<ShippedLine>(
    `select l.order_line_item_id, l.variant_id,
       concat_ws(' ', l.product_title, nullif(l.variant_title, '')) as title,
       sum((item->>'quantity')::int * boxes.count)::int as quantity
     from (
       select content_id, count(*) as count
       from parcel where shipment_batch_id = ? group by content_id
     ) boxes
     join parcel_content content on content.id = boxes.content_id
     cross join lateral jsonb_array_elements(content.lines) item
     join consignment_line l on l.id = item->>'consignment_line_id'
     group by l.id
     order by l.order_line_item_id`,
    [batchId]
  )
}

/** A locked consignment with where its order's goods lie. */
export type ShippingConsignment = LockedConsignment & {
  order_id: string
  stock_location_id: string
}

/** Finds a consignment for shipping; `lock` holds it to the transaction's end. */
export async function findForShipping(
  sql: Sql,
  consignmentId: string,
  { lock }: { lock: boolean }
): Promise<ShippingConsignment> {
  if (lock) {
    await lockWait(sql)
  }
  const [row] = await sql<ShippingConsignment>(
    `select c.id, c.display_no, c.state, c.order_id, coop.stock_location_id
     from consignment c join cooperative coop on coop.id = c.cooperative_id
     where c.id = ? ${lock ? "for update of c" : ""}`,
    [consignmentId]
  )
  if (!row) {
    throw refuse.notFound("consignment_unknown")
  }
  return row
}

export async function setFulfillment(
  sql: Sql,
  batchId: string,
  fulfillmentId: string
): Promise<void> {
  await sql(`update shipment_batch set fulfillment_id = ? where id = ?`, [
    fulfillmentId,
    batchId,
  ])
}
