import type { Fen } from "@mall/ledger/money"

export type ConsignmentSource = "gift_round" | "order"

/** `union_gift`: a union's bulk order; `worker`: a member's own order. */
export type ConsignmentChannel = "union_gift" | "worker"

export type DeliveryMode = "home" | "workplace"

export type ConsignmentState =
  | "awaiting_payment"
  | "released"
  | "shipping"
  | "shipped"
  | "accepted"
  | "cancelled"
  | "closed_short"

export type ConsignmentLineState =
  "placed" | "paid" | "accepted" | "refunded" | "cancelled"

/** The cooperative's part of one Medusa order. */
export type Consignment = {
  id: string
  /** `C<order>-<n>`, as printed on packing lists. */
  display_no: string
  cooperative_id: string
  cooperative_name: string
  source_type: ConsignmentSource
  source_id: string
  order_id: string
  buyer_union_id: string | null
  buyer_name: string
  buyer_path: string | null
  channel: ConsignmentChannel
  festival: string | null
  delivery_mode: DeliveryMode
  due_on: string | null
  state: ConsignmentState
  paid_on: string | null
  accepted_on: string | null
  /** When the operator closed it short (缺货结单), and why. */
  closed_on: string | null
  close_reason: string | null
  /** ISO instant. */
  created_at: string
}

export type ConsignmentLine = {
  id: string
  consignment_id: string
  order_line_item_id: string
  product_id: string
  product_title: string
  variant_id: string
  variant_title: string
  quantity: number
  unit_price_fen: Fen
  amount_fen: Fen
  union_fen: Fen
  subsidy_fen: Fen
  own_fen: Fen
  refunded_fen: Fen
  /** What never left and was refunded when it was closed short. */
  short_quantity: number
  county_code: string | null
  province_code: string | null
  schemes: string[]
  origin_claim_id: string | null
  is_countable: boolean
  state: ConsignmentLineState
}

export type ParcelCounts = {
  parcels: number
  parcels_shipped: number
  parcels_received: number
  parcels_voided: number
}

export type ConsignmentSummary = Consignment &
  ParcelCounts & { amount_fen: Fen; quantity: number }

export type ConsignmentDetail = ConsignmentSummary & {
  lines: ConsignmentLine[]
}

/** One line as the impact ledger needs it: the goods, the money, the buyer. */
export type ConsignmentLineFact = ConsignmentLine &
  Pick<
    Consignment,
    | "cooperative_id"
    | "cooperative_name"
    | "source_type"
    | "source_id"
    | "order_id"
    | "buyer_union_id"
    | "buyer_name"
    | "buyer_path"
    | "channel"
    | "festival"
    | "paid_on"
    | "accepted_on"
  >

export type OpenConsignmentLine = {
  order_line_item_id: string
  product_id: string
  product_title: string
  variant_id: string
  variant_title: string
  quantity: number
  unit_price_fen: Fen
  /** union + subsidy + own must be quantity × unit price. */
  union_fen: Fen
  subsidy_fen: Fen
  own_fen: Fen
}

export type OpenConsignmentsInput = {
  order_id: string
  order_display_id: number
  source_type: ConsignmentSource
  source_id: string
  buyer_union_id: string | null
  buyer_name: string
  buyer_path: string | null
  channel: ConsignmentChannel
  festival: string | null
  delivery_mode: DeliveryMode
  due_on: string | null
  lines: OpenConsignmentLine[]
}

/** What a line keeps of its product's origin; `ProductOrigin` satisfies it. */
export type LineOrigin = {
  claim_id: string
  county_code: string
  province_code: string
  schemes: string[]
  is_verified: boolean
  is_eligible: boolean
}

export type PayConsignmentsInput = {
  order_id: string
  /** Civil date in Asia/Shanghai. */
  paid_on: string
  /** By product id, asked as of `paid_on`; products without a claim are absent. */
  origins: Record<string, LineOrigin>
}

export type AcceptConsignmentsInput = {
  consignment_ids: string[]
  accepted_on: string
}

export type RefundLineInput = {
  consignment_line_id: string
  /** Same key and amount twice: one refund. */
  refund_key: string
  amount_fen: Fen
  on: string
}

export type RecallConsignmentsInput = {
  order_id: string
  refund_key: string
  on: string
}

/** What a recalled line is refunded: all that was not refunded before. */
export type RecalledLine = { consignment_line_id: string; amount_fen: Fen }

/** What a call changed; empty when all of it had been done before. */
export type ConsignmentChange = {
  consignment_ids: string[]
  line_ids: string[]
}

export type LineRefund = {
  line: ConsignmentLine
  refund_key: string
  amount_fen: Fen
  on: string
  /** False when the key had been used for the same refund before. */
  is_new: boolean
}
