import type {
  ParcelShipment,
  ShipmentFault,
  ShipParcelsInput,
  ShipParcelsResult,
} from "../../../types/shipment"
import { assertOpen } from "../lib/assert-state"
import { refuse } from "../lib/refuse"
import { resolveShipments } from "./resolve-shipments"
import {
  batchOfContent,
  findForShipping,
  insertBatch,
  linesOfBatch,
  markShipped,
  moveShipped,
} from "./shipment-batches"
import type { Sql } from "@mall/outbox/sql"

/** See `checkShipments` of the service. */
export async function faultsOfShipments(
  sql: Sql,
  input: { consignment_id: string; shipments: ParcelShipment[] }
): Promise<ShipmentFault[]> {
  const consignment = await findForShipping(sql, input.consignment_id, {
    lock: false,
  })
  const { faults } = await resolveShipments(sql, consignment, input.shipments)
  return faults
}

/** See `shipParcels` of the service. */
export async function shipUnderLock(
  sql: Sql,
  input: ShipParcelsInput
): Promise<ShipParcelsResult> {
  const consignment = await findForShipping(sql, input.consignment_id, {
    lock: true,
  })
  const { pending, already_shipped, faults } = await resolveShipments(
    sql,
    consignment,
    input.shipments
  )
  const [fault] = faults
  if (fault) {
    throw refuse.notAllowed(fault.code, fault.params)
  }
  const { order_id, stock_location_id, state } = consignment
  const answer = { already_shipped, order_id, stock_location_id }
  if (pending.length === 0) {
    const batch = await batchOfContent(sql, input)
    return { ...answer, batch, consignment_state: state, lines: [] }
  }
  assertOpen(consignment)
  const batch = await insertBatch(sql, input, pending.length)
  await markShipped(sql, batch, pending)
  return {
    ...answer,
    batch,
    consignment_state: await moveShipped(sql, consignment.id),
    lines: await linesOfBatch(sql, batch.id),
  }
}
