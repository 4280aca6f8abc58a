import type { Sentence } from "@mall/access/refusals"
import type { Fen } from "@mall/ledger/money"
import type {
  ChosenBy,
  CorporateRefundState,
  CorporateTransferState,
  DeliveryMode,
  Festival,
  GiftMode,
  GiftRoundState,
  GiftRuleKind,
  ReceivedHow,
  RuleOutcome,
  RuleReliability,
} from "./names"

/** Who set a budget or a rule, when, and why. */
export type SettingMark = {
  reason: string | null
  set_by_type: Exclude<ActorType, "user">
  set_by: string
  at: Date
}

type SetBy = Pick<SettingMark, "set_by_type" | "set_by"> & { set_at: string }

/** One dated rule of a province, or a tighter one a union set for itself. */
export type NewRule = {
  id: string
  province_code: string | null
  union_id: string | null
  kind: GiftRuleKind
  festival: string | null
  amount_fen: Fen | null
  share_percent: number | null
  document: string
  starts_on: string
  ends_on: string | null
  source: string | null
  reliability: RuleReliability
  note: string | null
}

/** A rule on file; `reason` is null where an import brought it. */
export type GiftRuleDTO = NewRule & SetBy & { reason: string | null }

/** What a union set for its gifts of a year; a later one supersedes it. */
export type BudgetSetting = {
  union_id: string
  fiscal_year: number
  /** What the union set aside for gifts; null when it set nothing. */
  gift_fen: Fen | null
  /** Income of the union's whole year budget, for rules on its share. */
  annual_income_fen: Fen | null
  /** The first civil date it holds on. */
  effective_from: string
  reason: string
}

export type GiftBudgetEntryDTO = BudgetSetting & SetBy & { id: string }

/** The budget in force on a day, nulls where none is, and what is taken of it. */
export type GiftBudgetDTO = Pick<
  GiftBudgetEntryDTO,
  "union_id" | "fiscal_year" | "gift_fen" | "annual_income_fen"
> & {
  id: string | null
  effective_from: string | null
  reason: string | null
  set_by: string | null
  set_at: string | null
  /** What rounds in flight or ordered already take of it. */
  committed_fen: Fen
}

export type GiftPackageItemDTO = {
  id: string
  variant_id: string
  product_id: string
  cooperative_id: string
  product_title: string
  variant_title: string
  quantity: number
  unit_price_fen: Fen
  county_name: string | null
  /** The verified claim its origin rests on. */
  origin_claim_id: string | null
  is_assisted: boolean
}

export type GiftPackageDTO = {
  id: string
  name: string
  position: number
  total_fen: Fen
  assisted_fen: Fen
  items: GiftPackageItemDTO[]
}

export type GiftRoundDTO = {
  id: string
  union_id: string
  union_path: string
  name: string
  festival: Festival
  festival_name: string | null
  festival_document: string | null
  fiscal_year: number
  per_head_fen: Fen
  mode: GiftMode
  delivery_mode: DeliveryMode
  choice_deadline: string | null
  dispatch_due_on: string | null
  default_package_id: string | null
  state: GiftRoundState
  /** A draft that was given back to its planners. */
  is_returned: boolean
  member_count: number
  dearest_package_fen: Fen
  total_fen: Fen
  snapshot_hash: string | null
  order_id: string | null
  created_by: string
  submitted_by: string | null
  approved_by: string | null
  created_at: string
  submitted_at: string | null
  approved_at: string | null
  ordered_at: string | null
  paid_at: string | null
  completed_at: string | null
  /** When staff ended the choosing before its deadline. */
  choices_closed_at: string | null
  /** When mobiles and addresses of a closed round were taken away. */
  recipients_purged_at: string | null
  /** The last day to pay an order; it is taken back after it. */
  pay_by: string | null
  /** Places for members who join later (补充名额), approved with the round. */
  reserve_members: number
  /** The round whose late joiners this one is for. */
  supplement_of: string | null
  /** Snapshot hash of the parent, where its approval covers this round. */
  approved_under: string | null
  /** Why it does not; null until submitted and where it does. */
  outside_approval: OutsideApproval[] | null
}

/** One reason why a supplement needs an approval of its own. */
export type OutsideApproval = { code: string; sentence: Sentence }

/** A supplement as its parent lists it. */
export type SupplementDTO = Pick<
  GiftRoundDTO,
  "id" | "name" | "state" | "total_fen" | "approved_under" | "created_at"
> & {
  /** Of a draft, how many are meant; then, how many are frozen. */
  member_count: number
}

export type GiftRoundStepDTO = {
  at: string
  kind: string
  actor_type: ActorType
  actor_id: string
  note: string | null
}

export type ActorType = "union_staff" | "user" | "system"
export type Actor = { type: ActorType; id: string }

/** Answer of one rule: what it found, in numbers and in a sentence. */
export type RuleFinding = {
  code: string
  outcome: RuleOutcome
  numbers: Record<string, number | string>
  /** The row of the rule it rests on. */
  rule_id: string | null
  document: string | null
  effective_on: string | null
  source: string | null
  sentence: { zh: string; en: string }
}

/** What a round costs; a maximum while somebody may still choose. */
export type RoundSumDTO = { amount_fen: Fen; is_maximum: boolean }

/** Members a parcel to the home would not reach, the first of them masked. */
export type MembersWithoutAddress = {
  count: number
  members: { id: string; staff_number: string | null; name: string }[]
}

export type GiftParticipantDTO = {
  id: string
  member_id: string
  name_enc: string
  /** Null once purged, as the address is. */
  mobile_enc: string | null
  address_enc: string | null
  department: string | null
  package_id: string | null
  chosen_by: ChosenBy | null
  chosen_at: string | null
  /** When they gave their gift up (自愿放弃). */
  opted_out_at: string | null
}

/** What is one member's own in a round. */
export type OwnPartDTO = Omit<
  GiftParticipantDTO,
  "member_id" | "department"
> & {
  address_changed_at: string | null
  /** What they get, once it is ordered. */
  allocation_id: string | null
  received_at: string | null
}

/** The account corporate transfers go to: 户名, 开户行, 账号. */
export type Payee = { name: string; bank: string; account: string }

export type CorporateTransferDTO = {
  id: string
  round_id: string
  union_id: string
  order_id: string
  payment_collection_id: string
  identification_code: string
  amount_fen: Fen
  state: CorporateTransferState
  receipt_file_id: string | null
  receipt_name: string | null
  receipt_mime: string | null
  /** SHA-256 of the receipt; a decision must name the one it judged. */
  receipt_version: string | null
  uploaded_at: string | null
  decided_at: string | null
  reason: string | null
  /** When the operator was warned that the receipt is judged late. */
  overdue_at: string | null
}

/** Money of a transfer that the mall owes back to the union, or has paid. */
export type CorporateRefundDTO = {
  id: string
  transfer_id: string
  round_id: string
  union_id: string
  refund_key: string
  amount_fen: Fen
  reason: string
  state: CorporateRefundState
  owed_at: string
  bank_reference: string | null
  paid_on: string | null
}

export type GiftAllocationDTO = {
  id: string
  round_id: string
  member_id: string
  package_id: string
  department: string | null
  amount_fen: Fen
  received_at: string | null
  received_how: ReceivedHow | null
}
