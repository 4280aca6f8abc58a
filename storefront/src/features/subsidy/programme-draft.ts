import dayjs, { type Dayjs } from "dayjs"
import { toFen, toYuan } from "@/lib/money"
import type { Programme, ProgrammeKind, ScopeKind, Tier } from "./types"

export type TierFields = {
  threshold_yuan?: number
  discount_yuan?: number
  budget_yuan?: number
}

/** What the form holds; yuan and calendar objects as its fields need them. */
export type ProgrammeFields = {
  name: string
  kind: ProgrammeKind
  scope_kind: ScopeKind
  scope_ids?: string[]
  period: [Dayjs, Dayjs]
  fiscal_year: number
  priority: number
  budget_yuan?: number
  per_member_yuan?: number | null
  per_order_yuan?: number | null
  match_percent?: number | null
  tiers?: TierFields[]
}

const DAY = "YYYY-MM-DD"

const fenOf = (yuan: number | null | undefined) =>
  yuan === null || yuan === undefined ? null : toFen(yuan)

const yuanOf = (fen: number | null) => (fen === null ? undefined : toYuan(fen))

const tierOf = (tier: TierFields): Tier => ({
  threshold_fen: toFen(tier.threshold_yuan ?? 0),
  discount_fen: toFen(tier.discount_yuan ?? 0),
  budget_fen: toFen(tier.budget_yuan ?? 0),
})

/** A tiered programme costs what its tiers may cost together. */
export const tiersBudgetFen = (tiers: readonly (TierFields | undefined)[]) =>
  tiers.reduce((sum, tier) => sum + toFen(tier?.budget_yuan ?? 0), 0)

/** The body the backend takes: fen and civil dates, nothing of other kinds. */
export function programmeBodyOf(fields: ProgrammeFields) {
  const { kind, scope_kind, period } = fields
  const isNamed = scope_kind !== "all" && scope_kind !== "assisted_counties"
  const tiers = kind === "tiered" ? (fields.tiers ?? []) : []
  return {
    name: fields.name,
    kind,
    scope_kind,
    scope_ids: isNamed ? (fields.scope_ids ?? []) : [],
    starts_on: period[0].format(DAY),
    ends_on: period[1].format(DAY),
    fiscal_year: fields.fiscal_year,
    priority: fields.priority,
    budget_fen:
      kind === "tiered"
        ? tiersBudgetFen(tiers)
        : toFen(fields.budget_yuan ?? 0),
    per_member_fen: fenOf(fields.per_member_yuan),
    per_order_fen: fenOf(fields.per_order_yuan),
    match_percent: kind === "matched" ? (fields.match_percent ?? null) : null,
    tiers: tiers.map(tierOf),
  }
}

/** A draft as the form shows it again. */
export const fieldsOf = (programme: Programme): ProgrammeFields => ({
  name: programme.name,
  kind: programme.kind,
  scope_kind: programme.scope_kind,
  scope_ids: programme.scope_ids,
  period: [dayjs(programme.starts_on), dayjs(programme.ends_on)],
  fiscal_year: programme.fiscal_year,
  priority: programme.priority,
  budget_yuan: toYuan(programme.budget_fen),
  per_member_yuan: yuanOf(programme.per_member_fen),
  per_order_yuan: yuanOf(programme.per_order_fen),
  match_percent: programme.match_percent ?? undefined,
  tiers: programme.tiers.map((tier) => ({
    threshold_yuan: toYuan(tier.threshold_fen),
    discount_yuan: toYuan(tier.discount_fen),
    budget_yuan: toYuan(tier.budget_fen),
  })),
})
