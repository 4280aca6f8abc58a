export const SUBSIDY_MODULE = "subsidy"

export const PROGRAMME_KINDS = [
  /** A fixed amount per member, granted beforehand. */
  "allowance",
  /** 满减: so much off from so much on, each tier once per member. */
  "tiered",
  /** A share of what is bought, up to a ceiling per member. */
  "matched",
] as const
export type ProgrammeKind = (typeof PROGRAMME_KINDS)[number]

export const PROGRAMME_STATES = [
  "draft",
  "submitted",
  "approved",
  "suspended",
  "closed",
] as const
export type ProgrammeState = (typeof PROGRAMME_STATES)[number]

export const SCOPE_KINDS = [
  /** Goods with a verified origin in a county some scheme covers that day. */
  "assisted_counties",
  /** The counties the union itself is paired with; `scope_ids` are codes. */
  "paired_counties",
  /** Product categories and all below them. */
  "categories",
  "cooperatives",
  /** Everything: behaves like cash, needs a voucher rule. */
  "all",
] as const
export type ScopeKind = (typeof SCOPE_KINDS)[number]

export const GRANT_TARGETS = ["roster", "department", "file"] as const
export type GrantTarget = (typeof GRANT_TARGETS)[number]

export const REDEMPTION_STATES = [
  "held",
  "posted",
  "voided",
  "refunded",
] as const
export type RedemptionState = (typeof REDEMPTION_STATES)[number]

export const TOP_UP_STATES = [
  "awaiting_receipt",
  "receipt_uploaded",
  "confirmed",
  "rejected",
  /** Taken back by the union; a receipt uploaded later opens it again. */
  "withdrawn",
] as const
export type TopUpState = (typeof TOP_UP_STATES)[number]
