/** As `GET /store/gift-rounds` lists them. */
export interface OwnGiftSummary {
  id: string
  name: string
  union_name: string
  mode: "uniform" | "choice"
  state: "approved" | "ordered" | "paid" | "completed" | "cancelled"
  choice_deadline: string | null
  is_open: boolean
  is_awaiting_choice: boolean
  package_id: string | null
  package_name: string | null
  chosen_by: "member" | "staff" | "default" | null
  opted_out_at: string | null
}

export interface GiftItem {
  variant_id: string
  product_title: string
  variant_title: string
  quantity: number
  county_name: string | null
  is_assisted: boolean
  handle: string | null
  thumbnail: string | null
}

export interface OwnGiftPackage {
  id: string
  name: string
  total_fen: number
  items: GiftItem[]
}

export interface OwnParcel {
  parcel_no: string
  cooperative_name: string
  state: "pending" | "shipped" | "received" | "voided"
  carrier_name: string | null
  tracking_numbers: string[]
  shipped_at: string | null
  received_at: string | null
}

/** As `GET /store/gift-rounds/:id` answers, to the member alone. */
export interface OwnGift extends Omit<OwnGiftSummary, "package_name"> {
  delivery_mode: "home" | "workplace"
  default_package_id: string | null
  packages: OwnGiftPackage[]
  recipient_name: string
  mobile: string | null
  address: string | null
  parcels: OwnParcel[]
}
