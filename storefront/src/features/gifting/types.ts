import type { Payee } from "@/ui/workspace/payee-account"

export const festivals = [
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
export type Festival = (typeof festivals)[number]

export type RoundState =
  | "draft"
  | "submitted"
  | "approved"
  | "ordered"
  | "paid"
  | "completed"
  | "cancelled"

export type TransferState =
  | "awaiting_receipt"
  | "receipt_uploaded"
  | "confirmed"
  | "rejected"
  | "cancelled"

export type Round = {
  id: string
  union_id: string
  /** In lists only. */
  union_name?: string
  name: string
  festival: Festival
  festival_name: string | null
  festival_document: string | null
  fiscal_year: number
  per_head_fen: number
  mode: "uniform" | "choice"
  delivery_mode: "home" | "workplace"
  choice_deadline: string | null
  choices_closed_at: string | null
  dispatch_due_on: string | null
  /** The last day to pay the order; it is taken back after it. */
  pay_by: string | null
  default_package_id: string | null
  state: RoundState
  /** A draft that was given back to its planners. */
  is_returned: boolean
  /** What a chair approves: everything frozen at submission. */
  snapshot_hash: string | null
  member_count: number
  total_fen: number
  order_id: string | null
  submitted_by: string | null
  created_at: string
  /** Places for members who join later. */
  reserve_members: number
  /** The round whose late joiners this one is for. */
  supplement_of: string | null
  /** Set where the approval of that round covers this one. */
  approved_under: string | null
}

export type PackageItem = {
  variant_id: string
  product_id: string
  product_title: string
  variant_title: string
  quantity: number
  unit_price_fen: number
  county_name: string | null
  is_assisted: boolean
}

export type Package = {
  id: string
  name: string
  total_fen: number
  assisted_fen: number
  items: PackageItem[]
}

export type RoundStepKind =
  | "draft"
  | "submit"
  | "approve"
  | "approve_under"
  | "add_supplement"
  | "return"
  | "choose"
  | "remind"
  | "close_choices"
  | "attach_minutes"
  | "place"
  | "withdraw_order"
  | "lapse_order"
  | "payment_overdue"
  | "upload_receipt"
  | "reject_receipt"
  | "pay"
  | "receive"
  | "issue_links"
  | "close_short"
  | "stray_remittance"
  | "complete"
  | "cancel"

export type RoundStep = {
  at: string
  kind: RoundStepKind
  actor_type: "union_staff" | "user" | "system"
  actor_name: string | null
  note: string | null
}

export type Finding = {
  code: string
  outcome: "pass" | "warn" | "refuse"
  sentence: { zh: string; en: string }
  numbers: Record<string, number | string>
  document: string | null
  effective_on: string | null
}

/** What a round costs if ordered now, or the most it can come to. */
export type RoundSum = { amount_fen: number; is_maximum: boolean }

export type RuleReport = {
  findings: Finding[]
  /** What is not as it was when the round was judged before. */
  changes: { code: string; sentence: { zh: string; en: string } }[]
  member_count: number
  /** Members a parcel to the home would not reach, the first of them. */
  without_address: {
    count: number
    members: { id: string; staff_number: string | null; name: string }[]
  }
  sum: RoundSum
}

export type RoundDetail = Round &
  RoundFamily & {
    sum: RoundSum
    packages: Package[]
    steps: RoundStep[]
    /** How many members took which package; null: none yet. */
    choices: { package_id: string | null; members: number }[]
    /** Who made the choices; who opted out is counted apart. */
    choosers: Record<
      "member" | "staff" | "default" | "unchosen" | "opted_out",
      number
    >
    /** Where members choose for themselves. */
    choice_link: string
    received: number
    /** Members nothing of whose package will come. */
    undelivered: number
    refunds: CorporateRefund[]
    workplace: { name: string; mobile: string; address: string } | null
    minutes: Minutes[]
  }

/** A page of rounds, with sums over all that match. */
export type RoundsPage = {
  gift_rounds: Round[]
  count: number
  /** Cancelled rounds left out. */
  total_fen: number
  /** Years there are rounds of, newest first. */
  fiscal_years: number[]
}

/** Money the mall owes back to the union for a round, or has paid. */
export type CorporateRefund = {
  id: string
  amount_fen: number
  reason: string
  state: "owed" | "paid"
  owed_at: string
  bank_reference: string | null
  paid_on: string | null
}

/** A file of meeting minutes, shown to the union's own readers. */
export type Minutes = { id: string; name: string; attached_at: string }

export type TransferToPay = { transfer: Transfer; payee: Payee | null }

/** How far one cooperative is with the round's parcels. */
export type Dispatch = {
  consignment_id: string
  cooperative_name: string
  due_on: string | null
  parcels: number
  shipped: number
  received: number
  voided: number
}

export type Participant = {
  id: string
  name: string
  /** Null once purged after the round closed. */
  mobile: string | null
  department: string | null
  package_id: string | null
  chosen_by: "member" | "staff" | "default" | null
  chosen_at: string | null
  opted_out_at: string | null
}

export type Transfer = {
  identification_code: string
  amount_fen: number
  state: TransferState
  receipt_name: string | null
  reason: string | null
}

export type Gift = {
  variant_id: string
  product_id: string
  product_title: string
  variant_title: string
  /** Null when the goods have no price yet. */
  unit_price_fen: number | null
  available: number | null
  county_code: string | null
  county_name: string | null
  cooperative_name: string | null
  is_assisted: boolean
}

export const parcelStates = [
  "pending",
  "shipped",
  "received",
  "voided",
] as const

export type RoundParcel = {
  id: string
  parcel_no: string
  cooperative_name: string
  /** Masked; null once purged. */
  recipient_name: string | null
  department: string | null
  state: (typeof parcelStates)[number]
  void_reason: string | null
  carrier_name: string | null
  tracking_numbers: string[]
  shipped_at: string | null
}

export type ReceiptLine = {
  id: string
  name: string
  mobile: string | null
  department: string | null
  goods: string
  /** Nothing of it will come: there is nothing to receive. */
  is_undelivered: boolean
  received_at: string | null
}

export type ReceiptSheet = { lines: ReceiptLine[]; count: number }

export type Rule = {
  id: string
  kind:
    | "yearly_cap"
    | "festival_cap"
    | "birthday_cap"
    | "extra_assistance_quota"
    | "min_assistance_share"
    | "budget_share"
    | "festivals_allowed"
  festival: Festival | null
  amount_fen: number | null
  share_percent: number | null
  document: string
  starts_on: string
  reliability: "good" | "dated" | "weak"
  note: string | null
  /** Set by the union itself, with its reason. */
  is_own: boolean
  reason: string | null
  set_at: string
}

export type Budget = {
  fiscal_year: number
  gift_fen: number | null
  annual_income_fen: number | null
  committed_fen: number
  /** Since when, by whom and why; null where nothing was set. */
  effective_from: string | null
  reason: string | null
  set_by_name: string | null
  set_at: string | null
}

/** A budget as it was set once; a later one supersedes it. */
export type BudgetEntry = {
  id: string
  gift_fen: number | null
  annual_income_fen: number | null
  effective_from: string
  reason: string
  set_by_name: string | null
  set_at: string
}

export type BudgetHistoryPage = { budgets: BudgetEntry[]; count: number }

/** One reason why a supplement needs an approval of its own. */
type OutsideApproval = { code: string; sentence: { zh: string; en: string } }

/** A round for late joiners, as the round they joined after lists it. */
export type Supplement = Pick<
  Round,
  | "id"
  | "name"
  | "state"
  | "member_count"
  | "total_fen"
  | "approved_under"
  | "created_at"
>

/** The round a supplement belongs to, and what its approval does not cover. */
type ParentRound = {
  id: string
  name: string
  approved_at: string | null
  approved_by_name: string | null
  snapshot_hash: string | null
  outside_approval: OutsideApproval[]
}

type Reserve = {
  members: number
  used: number
  left: number
  /** What the places left may cost at most. */
  amount_fen: number
}

/** What a round's page shows of its reserve, its supplements, its parent. */
type RoundFamily = {
  reserve: Reserve
  supplements: Supplement[]
  parent: ParentRound | null
}

export type LateJoiner = {
  id: string
  name: string
  mobile: string
  has_address: boolean
  department: string | null
  joined_at: string
}
