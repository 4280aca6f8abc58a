import type { ConsignmentState } from "./consignment"

export type Carrier = {
  /** The code tracking services use, such as `shunfeng`. */
  code: string
  name: string
}

/** One parcel with what its sender wrote beside it. */
export type ParcelShipment = {
  parcel_no: string
  carrier: string
  tracking_numbers: string[]
}

export type ShipParcelsInput = {
  consignment_id: string
  shipments: ParcelShipment[]
  staff_id: string
  shipped_at: string
}

/** Why one of the parcels cannot be shipped so; `index` is its place. */
export type ShipmentFault = {
  index: number
  code:
    | "parcel_unknown"
    | "parcel_of_other_consignment"
    | "parcel_already_shipped"
    | "parcel_voided"
    | "tracking_number_used"
  params: Record<string, string>
}

export type ShipmentBatch = {
  id: string
  consignment_id: string
  fulfillment_id: string | null
  parcels: number
  created_by: string
  created_at: string
}

/** Quantity of an order line that left with a batch. */
export type ShippedLine = {
  order_line_item_id: string
  variant_id: string
  title: string
  quantity: number
}

export type ShipParcelsResult = {
  /** Null when every parcel had been shipped with these numbers before. */
  batch: ShipmentBatch | null
  already_shipped: number
  consignment_state: ConsignmentState
  order_id: string
  stock_location_id: string
  lines: ShippedLine[]
}

/** Other numbers for a parcel that left under wrong ones. */
export type CorrectTrackingInput = {
  consignment_id: string
  parcel_id: string
  carrier: string
  tracking_numbers: string[]
  staff_id: string
  corrected_at: string
}
