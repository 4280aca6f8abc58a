import { addFen, formatYuan } from "@mall/ledger/money"
import type { SentenceParams } from "@mall/access/refusals"
import type { ProgrammePlan } from "../../../types/dtos"
import type { SubsidySentenceCode } from "../../../types/sentences"

export type PlanFault = { code: SubsidySentenceCode; params?: SentenceParams }

/** Scopes that name what they cover. */
const NAMED_SCOPES = ["paired_counties", "categories", "cooperatives"]

/** The first thing that keeps a plan from being a programme, if there is one. */
export function faultOfPlan(plan: ProgrammePlan): PlanFault | undefined {
  if (plan.ends_on < plan.starts_on) {
    return { code: "subsidy_period_invalid" }
  }
  if (NAMED_SCOPES.includes(plan.scope_kind) && plan.scope_ids.length === 0) {
    return { code: "subsidy_scope_empty" }
  }
  if (plan.kind === "allowance" && plan.per_member_fen === null) {
    return { code: "subsidy_allowance_needed" }
  }
  if (
    plan.kind === "matched" &&
    (plan.match_percent === null || plan.per_member_fen === null)
  ) {
    return { code: "subsidy_match_needed" }
  }
  return plan.kind === "tiered" ? faultOfTiers(plan) : undefined
}

function faultOfTiers({ tiers, budget_fen }: ProgrammePlan) {
  const isSound =
    tiers.length > 0 &&
    new Set(tiers.map(({ threshold_fen }) => threshold_fen)).size ===
      tiers.length &&
    tiers.every(
      (tier) =>
        tier.discount_fen < tier.threshold_fen &&
        tier.budget_fen >= tier.discount_fen
    )
  if (!isSound) {
    return { code: "subsidy_tiers_needed" as const }
  }
  const sum = addFen(...tiers.map((tier) => tier.budget_fen))
  return sum === budget_fen
    ? undefined
    : {
        code: "subsidy_budget_mismatch" as const,
        params: { sum: formatYuan(sum), budget: formatYuan(budget_fen) },
      }
}
