import type { ParcelShipment, ShipmentFault } from "../../../types/shipment"
import { parseParcelNo } from "../lib/parcel-number"
import type { LockedConsignment } from "./change-consignments"
import type { Sql } from "@mall/outbox/sql"

export type PendingShipment = ParcelShipment & { parcel_id: string }

export type ResolvedShipments = {
  pending: PendingShipment[]
  /** Parcels that left before with exactly these numbers. */
  already_shipped: number
  faults: ShipmentFault[]
}

type ParcelState = {
  index: number
  id: string
  state: string
  carrier: string | null
  tracking_numbers: string[]
}

/**
 * Holds what a sender wrote against the parcels as they are. Called once
 * without a lock to list all faults, and again under the consignment's lock,
 * where its answer is binding.
 */
export async function resolveShipments(
  sql: Sql,
  consignment: LockedConsignment,
  shipments: ParcelShipment[]
): Promise<ResolvedShipments> {
  const parcels = await findParcels(sql, consignment, shipments)
  const used = await usedNumbers(sql, consignment, shipments)
  const resolved: ResolvedShipments = {
    pending: [],
    already_shipped: 0,
    faults: [],
  }
  shipments.forEach((shipment, index) => {
    const parcel = parcels.get(index)
    if (parcel && isSameShipment(parcel, shipment)) {
      resolved.already_shipped += 1
      return
    }
    const fault = faultOf(consignment, shipment, parcel, used)
    if (fault) {
      resolved.faults.push({ index, ...fault })
    } else if (parcel) {
      resolved.pending.push({ ...shipment, parcel_id: parcel.id })
    }
  })
  return resolved
}

function faultOf(
  { display_no }: LockedConsignment,
  { parcel_no, tracking_numbers }: ParcelShipment,
  parcel: ParcelState | undefined,
  used: Set<string>
): Omit<ShipmentFault, "index"> | undefined {
  if (!parcel) {
    const parsed = parseParcelNo(parcel_no)
    return parsed && parsed.display_no !== display_no
      ? {
          code: "parcel_of_other_consignment",
          params: { parcel_no, display_no },
        }
      : { code: "parcel_unknown", params: { parcel_no } }
  }
  if (parcel.state === "voided") {
    return { code: "parcel_voided", params: { parcel_no } }
  }
  if (parcel.state !== "pending") {
    return {
      code: "parcel_already_shipped",
      params: {
        parcel_no,
        tracking_numbers: parcel.tracking_numbers.join("、"),
      },
    }
  }
  const tracking_number = tracking_numbers.find((number) => used.has(number))
  return tracking_number
    ? { code: "tracking_number_used", params: { tracking_number } }
    : undefined
}

function isSameShipment(parcel: ParcelState, shipment: ParcelShipment) {
  return (
    parcel.state !== "pending" &&
    parcel.carrier === shipment.carrier &&
    [...parcel.tracking_numbers].sort().join() ===
      [...shipment.tracking_numbers].sort().join()
  )
}

async function findParcels(
  sql: Sql,
  consignment: LockedConsignment,
  shipments: ParcelShipment[]
): Promise<Map<number, ParcelState>> {
  const numbers = shipments.map(({ parcel_no }) => {
    const parsed = parseParcelNo(parcel_no)
    return parsed?.display_no === consignment.display_no ? parsed.number : null
  })
  const rows = await sql<ParcelState>(
    `select r.position::int - 1 as index, p.id, p.state, p.carrier,
       p.tracking_numbers
     from unnest(?::int[]) with ordinality as r (number, position)
     join parcel p on p.consignment_id = ? and p.number = r.number`,
    [numbers, consignment.id]
  )
  return new Map(rows.map((row) => [row.index, row]))
}

async function usedNumbers(
  sql: Sql,
  consignment: LockedConsignment,
  shipments: ParcelShipment[]
): Promise<Set<string>> {
  const rows = await sql<{ tracking_number: string }>(
    `select tracking_number
     from parcel p cross join lateral unnest(p.tracking_numbers) tracking_number
     where p.consignment_id = ? and p.state <> 'pending'
       and tracking_number = any(?::text[])`,
    [consignment.id, shipments.flatMap((one) => one.tracking_numbers)]
  )
  return new Set(rows.map((row) => row.tracking_number))
}
