/** Module key in the container. */
export const CHECKOUT_MODULE = "checkout"

/**
 * `awaiting_payment`: everything is held, the own part is not paid yet.
 * `paid`: cooperatives may ship. `completed`: all consignments are accepted.
 * `lapsed`: unpaid in time, given back. `cancelled`: called off by the buyer
 * (before payment, or after it and refunded) before anything was shipped.
 */
export const PURCHASE_STATES = [
  "awaiting_payment",
  "paid",
  "completed",
  "lapsed",
  "cancelled",
] as const
export type PurchaseState = (typeof PURCHASE_STATES)[number]

/** How the own part is paid; `none` when tenders paid everything. */
export const PAYMENT_METHODS = ["wechat_pay", "alipay", "card"] as const
export type PaymentMethod = (typeof PAYMENT_METHODS)[number]

export const AFTER_SALES_STATES = [
  "requested",
  "approved",
  "rejected",
  "withdrawn",
] as const
export type AfterSalesState = (typeof AFTER_SALES_STATES)[number]

export const AFTER_SALES_REASONS = [
  "damaged",
  "spoiled",
  "missing",
  "wrong_goods",
  "not_as_described",
  "not_received",
  "other",
] as const
export type AfterSalesReason = (typeof AFTER_SALES_REASONS)[number]

export const REFUND_STATES = ["pending", "succeeded", "failed"] as const
export type RefundState = (typeof REFUND_STATES)[number]

/** Why money went back. */
export const REFUND_REASONS = [
  "after_sales",
  "cancelled",
  "late_payment",
  "paid_twice",
  "other_amount",
] as const
export type RefundReason = (typeof REFUND_REASONS)[number]

/** What of a purchase waits for the operator. */
export const ATTENTIONS = ["payment_differs", "refund_failed"] as const
export type Attention = (typeof ATTENTIONS)[number]

/** See `PurchasePayment` of the payments' table. */
export const PAYMENT_STATES = [
  "new",
  "open",
  "paid",
  "differs",
  "returned",
  "failed",
  "cancelled",
] as const
export type PaymentState = (typeof PAYMENT_STATES)[number]

/** Events of this plugin in the outbox. */
export const CheckoutEvents = {
  placed: "purchase.placed",
  paid: "purchase.paid",
  lapsed: "purchase.lapsed",
  cancelled: "purchase.cancelled",
  completed: "purchase.completed",
  refunded: "purchase.refunded",
} as const

/** How many photos one after-sales request may carry, and how large each. */
export const MAX_PHOTOS = 6
export const MAX_PHOTO_MB = 8

/** Lines of one basket, of one quote and of one purchase. */
export const MAX_LINES = 50
export const MAX_QUANTITY = 999

/** Hours until an unpaid purchase gives everything back. */
export const PAYMENT_HOURS = 3
