import type { Payee } from "@/ui/workspace/payee-account"

export const programmeKinds = ["allowance", "tiered", "matched"] as const
export type ProgrammeKind = (typeof programmeKinds)[number]

export type ProgrammeState =
  "draft" | "submitted" | "approved" | "suspended" | "closed"

export const scopeKinds = [
  "assisted_counties",
  "paired_counties",
  "categories",
  "cooperatives",
  "all",
] as const
export type ScopeKind = (typeof scopeKinds)[number]

/** Scopes that name what they cover, and what may be named. */
export type NamedScope = Exclude<ScopeKind, "assisted_counties" | "all">
export type ScopeOption = { value: string; label: string }
export type ScopeOptions = Record<NamedScope, ScopeOption[]>

export type Tier = {
  threshold_fen: number
  discount_fen: number
  budget_fen: number
}

export type Programme = {
  id: string
  union_id: string
  union_name: string
  name: string
  kind: ProgrammeKind
  state: ProgrammeState
  has_ended: boolean
  scope_kind: ScopeKind
  scope_ids: string[]
  starts_on: string
  ends_on: string
  fiscal_year: number
  priority: number
  budget_fen: number
  funded_fen: number
  per_member_fen: number | null
  per_order_fen: number | null
  match_percent: number | null
  tiers: (Tier & { id: string; left_fen: number })[]
  totals: {
    unassigned_fen: number
    granted_fen: number
    members: number
    left_fen: number
    held_fen: number
    used_fen: number
    refunded_fen: number
  }
}

export type ProgrammeStepKind =
  | "draft"
  | "submit"
  | "approve"
  | "return"
  | "suspend"
  | "resume"
  | "close"
  | "fund"
  | "grant"

export type ProgrammeStep = {
  kind: ProgrammeStepKind
  at: string
  actor_name: string | null
  amount_fen: number | null
  note: string | null
}

export type ProgrammeDetail = Programme & {
  voucher_rule_id: string | null
  scope: { id: string; name: string }[]
  submitted_by_me: boolean
  approved_by_me: boolean
  steps: ProgrammeStep[]
}

export type TopUpState =
  | "awaiting_receipt"
  | "receipt_uploaded"
  | "confirmed"
  | "rejected"
  | "withdrawn"

export type TopUp = {
  id: string
  amount_fen: number
  identification_code: string
  state: TopUpState
  receipt_name: string | null
  reason: string | null
  created_at: string
}

export type Fund = {
  balance_fen: number
  payee: Payee | null
  top_ups: TopUp[]
  count: number
}

export type VoucherRule = {
  id: string
  province_code: string
  document: string
  issued_on: string
  starts_on: string
  ends_on: string | null
}

export type GrantFault = {
  code: string
  message: string
  row?: number
  column?: string
}

export type GrantAnswer = {
  members: number
  already?: number
  total_fen: number
  available_fen?: number
  faults: GrantFault[]
  is_preview: boolean
}

export type Allowance = {
  id: string
  name: string
  department: string | null
  amount_fen: number
  left_fen: number
  used_fen: number
}

export type Movement = {
  id: string
  code:
    | "programme_funded"
    | "programme_pooled"
    | "allowance_granted"
    | "allowance_expired"
    | "programme_unpooled"
    | "programme_closed"
  amount_fen: number
  posted_at: string
}

export type DayOfUse = {
  day: string
  purchases: number
  used_fen: number
  refunded_fen: number
}

/** A page of programmes, with sums over all that match. */
export type ProgrammesPage = {
  programmes: Programme[]
  count: number
  budget_fen: number
  funded_fen: number
  fiscal_years: number[]
}
