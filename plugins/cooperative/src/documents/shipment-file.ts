import type { Fault } from "@mall/access/types"
import { readTable } from "@mall/spreadsheet/read"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  COOPERATIVE_MODULE,
  type CooperativeModuleService,
} from "../modules/cooperative"
import {
  TrackingTableReader,
  type TrackingRow,
  type TrackingTable,
} from "../modules/cooperative/lib/read-tracking-rows"
import { refuse } from "../modules/cooperative/lib/refuse"
import type { ParcelShipment, ShipmentFault } from "../types/shipment"

/** More are counted, but nobody reads on. */
const MOST_FAULTS_TOLD = 500

/**
 * Reads a filled-in packing list and holds it against the consignment's
 * parcels, changing nothing. Throws `shipment_faulty` with every fault by row
 * and column, `shipment_columns_missing`, `shipment_empty`.
 */
export async function readShipmentFile(
  container: MedusaContainer,
  consignmentId: string,
  file: { buffer: Buffer; originalname: string }
): Promise<{ shipments: ParcelShipment[]; without_number: number }> {
  const reader = new TrackingTableReader()
  for await (const row of readTable(file)) {
    reader.add(row)
  }
  const table = reader.finish()
  return {
    shipments: await acceptTable(container, consignmentId, table),
    without_number: table.without_number,
  }
}

type Entry = { parcel_no: string; carrier: string; tracking_number: string }

/** One parcel entered by hand, read by the same rules as a file. */
export const readShipmentByHand = (
  container: MedusaContainer,
  consignmentId: string,
  entry: Entry
): Promise<ParcelShipment[]> =>
  acceptTable(container, consignmentId, tableOf(entry))

/** The same for a parcel that left: throws `shipment_faulty` if it cannot be read. */
export function readCorrection(entry: Entry): ParcelShipment {
  const { rows, faults } = tableOf(entry)
  const [row] = rows
  if (!row || faults.length > 0) {
    throw refuse.invalid("shipment_faulty", { count: faults.length }, faults)
  }
  const { parcel_no, carrier, tracking_numbers } = row
  return { parcel_no, carrier, tracking_numbers }
}

function tableOf(entry: Entry): TrackingTable {
  const reader = new TrackingTableReader()
  const add = (row_number: number, texts: string[]) =>
    reader.add({
      sheet: "",
      row_number,
      cells: texts.map((text) => ({ text, kind: "text" })),
    })
  add(0, ["包裹号", "快递公司", "运单号"])
  add(1, [entry.parcel_no, entry.carrier, entry.tracking_number])
  return reader.finish()
}

async function acceptTable(
  container: MedusaContainer,
  consignment_id: string,
  { has_columns, rows, faults }: TrackingTable
): Promise<ParcelShipment[]> {
  if (!has_columns) {
    throw refuse.invalid("shipment_columns_missing")
  }
  const shipments = rows.map(({ parcel_no, carrier, tracking_numbers }) => ({
    parcel_no,
    carrier,
    tracking_numbers,
  }))
  const service =
    container.resolve<CooperativeModuleService>(COOPERATIVE_MODULE)
  const found = await service.checkShipments({ consignment_id, shipments })
  const all = [...faults, ...found.map((fault) => placeFault(fault, rows))]
  if (all.length > 0) {
    const count = all.length
    all.sort((a, b) => (a.row ?? 0) - (b.row ?? 0))
    throw refuse.invalid(
      "shipment_faulty",
      { count },
      all.slice(0, MOST_FAULTS_TOLD)
    )
  }
  if (shipments.length === 0) {
    throw refuse.invalid("shipment_empty")
  }
  return shipments
}

function placeFault(
  { index, code, params }: ShipmentFault,
  rows: TrackingRow[]
): Fault {
  const place = rows[index]
  const column =
    code === "tracking_number_used"
      ? place?.columns.tracking
      : place?.columns.parcel
  return refuse.fault(code, params, { row: place?.row, column })
}
