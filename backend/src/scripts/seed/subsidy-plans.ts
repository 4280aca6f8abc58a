import { fen } from "@mall/ledger/money"
import type { ProgrammePlan } from "@mall/subsidy/types"

/** One programme of each kind, from today to the end of next year. */
export function subsidyPlans(today: string, fruit: string): ProgrammePlan[] {
  const year = Number(today.slice(0, 4))
  const usual = {
    scope_kind: "assisted_counties" as const,
    scope_ids: [],
    starts_on: today,
    ends_on: `${year + 1}-12-31`,
    fiscal_year: year,
    per_order_fen: null,
    match_percent: null,
    tiers: [],
  }
  return [
    {
      ...usual,
      name: "消费帮扶定额补贴（演示）",
      kind: "allowance",
      priority: 10,
      budget_fen: fen(200_000),
      per_member_fen: fen(20_000),
    },
    {
      ...usual,
      name: "帮扶产品满减（演示）",
      kind: "tiered",
      priority: 20,
      budget_fen: fen(200_000),
      per_member_fen: null,
      tiers: [
        tier(5_000, 1_000, 40_000),
        tier(10_000, 3_000, 60_000),
        tier(20_000, 6_000, 100_000),
      ],
    },
    {
      ...usual,
      name: "水果按比例补贴（演示）",
      kind: "matched",
      scope_kind: "categories",
      scope_ids: [fruit],
      priority: 30,
      budget_fen: fen(100_000),
      per_member_fen: fen(10_000),
      match_percent: 30,
    },
  ]
}

const tier = (threshold: number, discount: number, budget: number) => ({
  threshold_fen: fen(threshold),
  discount_fen: fen(discount),
  budget_fen: fen(budget),
})
