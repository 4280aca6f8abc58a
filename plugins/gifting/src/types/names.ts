/** The seven statutory festivals, a birthday, and an approved minority festival. */
export const FESTIVALS = [
  "new_year",
  "spring_festival",
  "qingming",
  "labour_day",
  "dragon_boat",
  "mid_autumn",
  "national_day",
  "birthday",
  "minority_festival",
] as const
export type Festival = (typeof FESTIVALS)[number]

export const ROUND_STATES = [
  "draft",
  "submitted",
  "approved",
  "ordered",
  "paid",
  "completed",
  "cancelled",
] as const
export type GiftRoundState = (typeof ROUND_STATES)[number]

export const TRANSFER_STATES = [
  "awaiting_receipt",
  "receipt_uploaded",
  "confirmed",
  "rejected",
  "cancelled",
] as const
export type CorporateTransferState = (typeof TRANSFER_STATES)[number]

export const REFUND_STATES = ["owed", "paid"] as const
export type CorporateRefundState = (typeof REFUND_STATES)[number]

export const RULE_KINDS = [
  "yearly_cap",
  "festival_cap",
  "birthday_cap",
  "extra_assistance_quota",
  "min_assistance_share",
  "budget_share",
  "festivals_allowed",
] as const
export type GiftRuleKind = (typeof RULE_KINDS)[number]

/** Rules a union may set for itself; of its own and its province's the tighter holds. */
export const OWN_RULE_KINDS = [
  "yearly_cap",
  "festival_cap",
  "birthday_cap",
  "min_assistance_share",
] as const satisfies readonly GiftRuleKind[]

export const RELIABILITIES = ["good", "dated", "weak"] as const
/** How far a rule may be trusted: only a `good` one refuses, the others warn. */
export type RuleReliability = (typeof RELIABILITIES)[number]

export type GiftMode = "uniform" | "choice"
export type DeliveryMode = "home" | "workplace"
export type RuleOutcome = "pass" | "warn" | "refuse"
export const CHOOSERS = ["member", "staff", "default"] as const
export type ChosenBy = (typeof CHOOSERS)[number]
/** Why members are asked to choose: it opened, it ends soon, staff ask. */
export type ChoiceNoticeKind = "opening" | "deadline" | "staff"
export type ReceivedHow = "staff" | "department" | "all" | "link"

/** Events of this plugin in the outbox. */
export const GiftingEvents = {
  ordered: "gift_round.ordered",
  /** An unpaid order was taken back; its round stays approved. */
  order_released: "gift_round.order_released",
  /** The last day to pay is over and a receipt waits for the operator. */
  payment_overdue: "gift_round.payment_overdue",
  paid: "gift_round.paid",
  cancelled: "gift_round.cancelled",
} as const

/** Module key in the container. */
export const GIFTING_MODULE = "gifting"
