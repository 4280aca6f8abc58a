import type { Fen } from "@mall/ledger/money"
import type {
  ConsignmentLineState,
  ConsignmentState,
  ParcelState,
} from "@mall/cooperative/types"
import type { MaskedAddress } from "./address"
import type {
  AfterSalesReason,
  AfterSalesState,
  PaymentMethod,
  PaymentState,
  PurchaseState,
  RefundReason,
  RefundState,
} from "./names"

/** What the buyer has to do to pay. */
export type PaymentAction =
  /** Show this as a QR code (WeChat), until it ends. */
  | { kind: "qr_code"; content: string; expires_at: string | null }
  /** Send the browser there (Alipay, card). */
  | { kind: "redirect"; url: string }
  /** For the gateway's own browser library. */
  | { kind: "client_secret"; client_secret: string }
  /** Nothing: the gateway is at work; ask again. */
  | { kind: "wait" }

export type PaymentAttempt = {
  provider_id: string
  method: PaymentMethod
  /** Null when the gateway could not be reached, or the try is over. */
  action: PaymentAction | null
  /** The buyer's try did not come off: `pay` makes another one. */
  has_failed: boolean
  /** The purchase lapses then. */
  due_at: string
}

export type PurchaseSummary = {
  id: string
  /** The order's number, as people say it. */
  display_id: number
  state: PurchaseState
  created_at: string
  due_at: string
  goods_fen: Fen
  delivery_fen: Fen
  subsidy_fen: Fen
  own_fen: Fen
  refunded_fen: Fen
  /** A few of the goods, for a list. */
  goods: { product_title: string; thumbnail: string | null; quantity: number }[]
  line_count: number
}

export type PurchaseLine = {
  consignment_line_id: string
  order_line_item_id: string
  product_id: string
  product_title: string
  product_handle: string | null
  variant_id: string
  variant_title: string
  thumbnail: string | null
  quantity: number
  unit_price_fen: Fen
  amount_fen: Fen
  subsidy_fen: Fen
  own_fen: Fen
  refunded_fen: Fen
  state: ConsignmentLineState
}

export type PurchaseParcel = {
  parcel_no: string
  state: ParcelState
  carrier_name: string | null
  tracking_numbers: string[]
  shipped_at: string | null
  received_at: string | null
}

export type PurchaseConsignment = {
  id: string
  display_no: string
  cooperative_id: string
  cooperative_name: string
  state: ConsignmentState
  lines: PurchaseLine[]
  parcels: PurchaseParcel[]
}

export type PurchaseTender = {
  tender: string
  reference: string
  label: string
  amount_fen: Fen
  refunded_fen: Fen
}

export type PurchaseStep = {
  /** `placed`, `payment_started`, `paid`, `shipped`, `after_sales_requested` … */
  kind: string
  at: string
  note: string | null
}

export type PurchaseRefund = {
  id: string
  reason: RefundReason
  /** Both ways together. */
  amount_fen: Fen
  subsidy_fen: Fen
  own_fen: Fen
  /** Of the gateway's part; the subsidy's part is immediate. */
  state: RefundState
  created_at: string
}

export type AfterSales = {
  id: string
  purchase_id: string
  state: AfterSalesState
  reason: AfterSalesReason
  note: string
  lines: {
    consignment_line_id: string
    product_title: string
    quantity: number
    asked_fen: Fen
    granted_fen: Fen
  }[]
  photos: { id: string; mime: string }[]
  decision_note: string | null
  created_at: string
  decided_at: string | null
}

/** Where a refund goes, or went. */
export type RefundSplit = {
  /** Through the gateway, the way it was paid. */
  own_fen: Fen
  tenders: { label: string; amount_fen: Fen }[]
}

/** A request as the operator sees it, with what came of it. */
export type OperatorAfterSales = AfterSales & {
  /** The purchase's number. */
  display_id: number
  refund: Pick<PurchaseRefund, "subsidy_fen" | "own_fen" | "state"> | null
}

/** What the buyer may do now; the shop shows no other button. */
export type PurchaseActions = {
  can_pay: boolean
  can_cancel: boolean
  can_receive: boolean
  can_ask_after_sales: boolean
}

export type PurchaseDetail = PurchaseSummary & {
  address: Omit<MaskedAddress, "id" | "is_default">
  payment_method: PaymentMethod | null
  paid_at: string | null
  consignments: PurchaseConsignment[]
  tenders: PurchaseTender[]
  refunds: PurchaseRefund[]
  after_sales: AfterSales[]
  steps: PurchaseStep[]
  actions: PurchaseActions
}

export type OperatorPayment = {
  session_id: string
  number: number
  method: PaymentMethod
  state: PaymentState
  amount_fen: Fen
  received_fen: Fen | null
  created_at: string
}

/** As the operator sees it: no name, no mobile, no address. */
export type OperatorPurchase = Omit<
  PurchaseDetail,
  "address" | "actions" | "refunds"
> & {
  refunds: (PurchaseRefund & { attempts: number; last_error: string | null })[]
  /** Every try to pay, with what the gateway took where that differs. */
  payments: OperatorPayment[]
  customer_id: string
  union_id: string | null
  union_name: string | null
  order_id: string
}
