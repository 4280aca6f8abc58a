import type { Fen } from "@mall/ledger/money"
import type {
  GrantTarget,
  ProgrammeKind,
  ProgrammeState,
  RedemptionState,
  ScopeKind,
  TopUpState,
} from "./names"

/** Who acts, and for which union; from the session, never from a body. */
export type UnionActor = { union_id: string; staff_id: string }
export type ProgrammeOfActor = UnionActor & { id: string }

export type TierPlan = {
  /** From how much of goods in scope on. */
  threshold_fen: Fen
  /** What it takes off. */
  discount_fen: Fen
  budget_fen: Fen
}

export type TierDTO = TierPlan & { id: string; left_fen: Fen }

export type ProgrammePlan = {
  name: string
  kind: ProgrammeKind
  scope_kind: ScopeKind
  /** County codes, category ids or cooperative ids; empty where none apply. */
  scope_ids: string[]
  /** Civil dates of Asia/Shanghai, both included. */
  starts_on: string
  ends_on: string
  fiscal_year: number
  /** Programmes are used in this order, the lowest first. */
  priority: number
  budget_fen: Fen
  /** The most one member may get from the programme; null: no limit. */
  per_member_fen: Fen | null
  per_order_fen: Fen | null
  /** Matched share only: whole percent. */
  match_percent: number | null
  /** Tiered only. */
  tiers: TierPlan[]
}

export type ProgrammeDTO = Omit<ProgrammePlan, "tiers"> & {
  id: string
  union_id: string
  union_path: string
  state: ProgrammeState
  funded_fen: Fen
  account_id: string | null
  voucher_rule_id: string | null
  submitted_by: string | null
  approved_by: string | null
}

export type VoucherRuleDTO = {
  id: string
  union_id: string
  province_code: string
  document: string
  issued_on: string
  starts_on: string
  ends_on: string | null
  set_by: string
}

export type AllowanceDTO = {
  id: string
  programme_id: string
  union_id: string
  member_id: string
  department: string | null
  account_id: string
  amount_fen: Fen
  left_fen: Fen
}

export type GrantDTO = {
  id: string
  programme_id: string
  target: GrantTarget
  department: string | null
  member_count: number
  total_fen: Fen
}

export type RedemptionDTO = {
  id: string
  purchase_id: string
  programme_id: string
  allowance_id: string | null
  tier_id: string | null
  pool_share: number | null
  member_id: string
  hold_id: string
  transfer_id: string | null
  amount_fen: Fen
  refunded_fen: Fen
  state: RedemptionState
  lines: RedemptionLine[]
}

export type RedemptionLine = {
  line_id: string
  amount_fen: Fen
  refunded_fen: Fen
}

export type TopUpDTO = {
  id: string
  union_id: string
  amount_fen: Fen
  identification_code: string
  state: TopUpState
  receipt_file_id: string | null
  receipt_name: string | null
  receipt_mime: string | null
  /** Which receipt it is; another upload is another one. */
  receipt_version: string | null
  uploaded_at: string | null
  reason: string | null
  created_by: string
  created_at: string
}

/** The mall's bank account that unions transfer to. */
export type Payee = { name: string; bank: string; account: string }

export type ProgrammeStepDTO = {
  kind: string
  at: string
  actor_type: string
  actor_id: string
  amount_fen: Fen | null
  note: string | null
}

/** A page of programmes; what is absent leaves nothing out. */
export type ProgrammeSearch = {
  /** Part of a programme's name. */
  q?: string
  fiscal_year?: number
  union_id?: string
  state?: ProgrammeState
  offset: number
  limit: number
}

export type ProgrammesPage = {
  programmes: ProgrammeDTO[]
  count: number
  /** Of all that match, like `funded_fen`. */
  budget_fen: number
  funded_fen: number
  /** Years there are programmes of, newest first. */
  fiscal_years: number[]
}
