import { createHash } from "node:crypto"
import type { ParcelShipment } from "../../../types/shipment"

/** The same for the same parcels, carriers and numbers in any order. */
export function shipmentHash(shipments: readonly ParcelShipment[]): string {
  const lines = shipments
    .map(({ parcel_no, carrier, tracking_numbers }) =>
      [parcel_no, carrier, ...[...tracking_numbers].sort()].join("|")
    )
    .sort()
  return createHash("sha256").update(lines.join("\n")).digest("hex")
}
