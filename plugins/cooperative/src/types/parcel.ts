import type { ConsignmentSource, ConsignmentState } from "./consignment"

export type ParcelState = "pending" | "shipped" | "received" | "voided"

/** What is in a box; many parcels share one content. */
export type ParcelContentInput = {
  /** Names the content within its consignment, such as a package id. */
  key: string
  lines: ParcelContentLine[]
}

export type ParcelContentLine = {
  consignment_line_id: string
  quantity: number
}

export type ParcelInput = {
  /** Unique within the consignment: the caller's own id of the recipient. */
  recipient_ref: string
  content_key: string
  recipient_name_enc: string
  mobile_enc: string
  address_enc: string | null
  department: string | null
}

export type HandOverParcelsInput = {
  consignment_id: string
  contents: ParcelContentInput[]
  parcels: ParcelInput[]
}

export type HandOverOrderInput = {
  order_id: string
} & Pick<ParcelInput, "recipient_name_enc" | "mobile_enc" | "address_enc">

export type ReceiveParcelsInput = {
  recipient_refs: string[]
  /** ISO instant. */
  received_at: string
}

export type ReceivedParcels = {
  recipient_refs: string[]
}

/** How far one cooperative is with a source's parcels; no personal data. */
export type DispatchTotals = {
  consignment_id: string
  cooperative_id: string
  cooperative_name: string
  state: ConsignmentState
  due_on: string | null
  /** Parcels handed over to it. */
  parcels: number
  /** Of these, those that left, the received ones included. */
  shipped: number
  /** Closed short: these will never leave. */
  voided: number
  received: number
}

/** A parcel as its sender's buyer sees it: no personal data. */
export type ParcelOfRecipient = {
  id: string
  parcel_no: string
  consignment_id: string
  cooperative_name: string
  recipient_ref: string
  state: ParcelState
  carrier: string | null
  carrier_name: string | null
  tracking_numbers: string[]
  shipped_at: string | null
  received_at: string | null
  /** Why it will never leave; null unless it was voided. */
  void_reason: string | null
}

/** The same in a source's own list: recipients masked, null once purged. */
export type ParcelOfSource = ParcelOfRecipient & {
  recipient_name: string | null
  department: string | null
}

export type OwedRecipients = {
  source_type: ConsignmentSource
  source_id: string
  recipient_refs: string[]
}

export type ParcelGoods = { title: string; quantity: number }

/** A parcel as lists show it: the recipient is masked, null once purged. */
export type MaskedParcel = {
  id: string
  parcel_no: string
  state: ParcelState
  recipient_name: string | null
  mobile: string | null
  address: string | null
  department: string | null
  goods: ParcelGoods[]
  carrier: string | null
  carrier_name: string | null
  tracking_numbers: string[]
  shipped_at: string | null
  void_reason: string | null
}

/** A parcel with its recipient in clear, for the packing list only. */
export type PackingParcel = Omit<
  MaskedParcel,
  "id" | "state" | "carrier" | "shipped_at" | "void_reason"
>
