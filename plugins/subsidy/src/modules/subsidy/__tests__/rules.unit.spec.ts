import { type Fen, fen } from "@mall/ledger/money"
import fc from "fast-check"
import { isEligible } from "../lib/eligibility"
import { entitlementOf, matchedShare, type Standing } from "../lib/entitlement"
import { grantColumns, grantRow } from "../lib/grant-file"
import { faultOfPlan } from "../lib/plan-faults"
import { layOut, POOL_SHARES } from "../lib/pool-shares"
import { askTransition } from "../lib/programme-transitions"

const NONE: Standing = {
  kind: "allowance",
  per_order_fen: null,
  per_member_fen: null,
  used_fen: fen(0),
  match_percent: null,
  left_fen: fen(0),
  tiers: [],
}
const tier = (
  threshold: number,
  discount: number,
  left = 100_000,
  used = false
) => ({
  id: `t${threshold}`,
  threshold_fen: fen(threshold),
  discount_fen: fen(discount),
  left_fen: fen(left),
  is_used: used,
})
const hainan = [tier(5_000, 1_000), tier(10_000, 3_000), tier(20_000, 6_000)]
const tiered = (
  tiers: ReturnType<typeof tier>[],
  more: Partial<Standing> = {}
) => ({
  ...NONE,
  kind: "tiered" as const,
  tiers,
  ...more,
})

describe("满减 50–10, 100–30, 200–60", () => {
  it.each([
    [4_999, 0],
    [5_000, 1_000],
    [9_999, 1_000],
    [10_000, 3_000],
    [19_999, 3_000],
    [20_000, 6_000],
    [999_999, 6_000],
  ])("of goods for %i fen it takes off %i", (price, discount) => {
    expect(entitlementOf(tiered(hainan), fen(price)).most_fen).toBe(discount)
  })

  it("takes the next tier when the highest was used or its budget is gone", () => {
    const used = [hainan[0]!, hainan[1]!, tier(20_000, 6_000, 100_000, true)]
    expect(entitlementOf(tiered(used), fen(30_000)).most_fen).toBe(3_000)
    const gone = [hainan[0]!, hainan[1]!, tier(20_000, 6_000, 5_999)]
    expect(entitlementOf(tiered(gone), fen(30_000)).most_fen).toBe(3_000)
  })

  it("says how much is missing to the lowest tier", () => {
    expect(entitlementOf(tiered(hainan), fen(4_200))).toEqual({
      most_fen: 0,
      why: "threshold",
      threshold_fen: 5_000,
      missing_fen: 800,
    })
  })

  it("says whether tiers are used, their budget gone or the limit reached", () => {
    const all = (left: number, used: boolean) =>
      hainan.map((one) => tier(one.threshold_fen, one.discount_fen, left, used))
    const why = (standing: Standing) => entitlementOf(standing, fen(30_000))
    expect(why(tiered(all(100_000, true)))).toMatchObject({ why: "tiers_used" })
    expect(why(tiered(all(0, false)))).toMatchObject({ why: "budget_gone" })
    expect(
      why(tiered(hainan, { per_member_fen: fen(9_000), used_fen: fen(8_500) }))
    ).toMatchObject({ why: "limit" })
  })
})

describe("a matched share", () => {
  const half: Standing = {
    ...NONE,
    kind: "matched",
    match_percent: 30,
    per_member_fen: fen(5_000),
    left_fen: fen(100_000),
  }

  it("pays its percentage, rounded down to the fen", () => {
    expect(entitlementOf(half, fen(3_333)).most_fen).toBe(999)
  })

  it("stops at the member's ceiling, the order's limit and the budget", () => {
    expect(entitlementOf(half, fen(90_000)).most_fen).toBe(5_000)
    expect(
      entitlementOf({ ...half, used_fen: fen(4_200) }, fen(90_000)).most_fen
    ).toBe(800)
    expect(
      entitlementOf({ ...half, per_order_fen: fen(700) }, fen(90_000)).most_fen
    ).toBe(700)
    expect(
      entitlementOf({ ...half, left_fen: fen(5) }, fen(90_000)).most_fen
    ).toBe(5)
    expect(
      entitlementOf({ ...half, left_fen: fen(0) }, fen(90_000))
    ).toMatchObject({ why: "budget_gone" })
  })

  it("never is more than the share, and less by under one fen", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000_000 }),
        fc.integer({ min: 1, max: 100 }),
        (amount, percent) => {
          const exact = (amount * percent) / 100
          const share = matchedShare(fen(amount), percent)
          expect(share).toBeLessThanOrEqual(exact)
          expect(exact - share).toBeLessThan(1)
        }
      )
    )
  })
})

it("an allowance pays what is left of it, never above its limit per order", () => {
  const purse = { ...NONE, left_fen: fen(20_000) }
  expect(entitlementOf(purse, fen(50_000)).most_fen).toBe(20_000)
  expect(entitlementOf(purse, fen(300)).most_fen).toBe(300)
  expect(
    entitlementOf({ ...purse, per_order_fen: fen(5_000) }, fen(50_000)).most_fen
  ).toBe(5_000)
  expect(entitlementOf(NONE, fen(50_000))).toMatchObject({
    why: "nothing_left",
  })
  expect(entitlementOf(purse, fen(0))).toMatchObject({ why: "scope" })
})

describe("a scope", () => {
  const goods = {
    cooperative_id: "coop_1",
    county_code: "640323",
    is_assisted: true,
    category_ids: ["pcat_grain", "pcat_food"],
  }
  const scope = (
    scope_kind: Parameters<typeof isEligible>[0]["scope_kind"],
    ...scope_ids: string[]
  ) => ({
    scope_kind,
    scope_ids,
  })

  it.each([
    [scope("all"), true],
    [scope("assisted_counties"), true],
    [scope("paired_counties", "640323"), true],
    [scope("paired_counties", "640324"), false],
    [scope("categories", "pcat_food"), true],
    [scope("categories", "pcat_tea"), false],
    [scope("cooperatives", "coop_1"), true],
    [scope("cooperatives", "coop_2"), false],
  ])("%j answers %p", (of, expected) => {
    expect(isEligible(of, goods)).toBe(expected)
  })

  it("of counties covers nothing whose origin is not verified", () => {
    const unverified = { ...goods, county_code: null, is_assisted: false }
    expect(isEligible(scope("assisted_counties"), unverified)).toBe(false)
    expect(isEligible(scope("paired_counties", "640323"), unverified)).toBe(
      false
    )
  })
})

it("a pool's shares are whole uses and sum to the whole", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10_000_000 }),
      fc.integer({ min: 1, max: 10_000 }),
      (amount, unit) => {
        const shares = layOut(fen(amount), fen(unit))
        expect(shares).toHaveLength(POOL_SHARES)
        expect(shares.reduce<number>((a, b) => a + b, 0)).toBe(amount)
        shares.slice(1).forEach((share) => expect(share % unit).toBe(0))
        expect(shares.every((share) => share >= 0)).toBe(true)
      }
    )
  )
})

describe("a list of members", () => {
  const cells = (...texts: string[]) => texts.map((text) => ({ text }))

  it("is known by staff number or mobile, in whatever order", () => {
    expect(grantColumns(cells("姓名", "手机号码", "金额（元）"))).toEqual({
      mobile: 1,
      amount: 2,
    })
    expect(grantColumns(cells("Staff No", "Amount"))).toEqual({
      staff_number: 0,
      amount: 1,
    })
    expect(grantColumns(cells("姓名", "金额"))).toBeUndefined()
  })

  it.each([
    ["200", 20_000],
    ["1,200.5", 120_050],
    ["￥88.08", 8_808],
    ["０.５０", 50],
  ])("reads %s as %i fen", (text, amount) => {
    const columns = { staff_number: 0, amount: 1 }
    expect(grantRow(3, cells("A1", text), columns)).toMatchObject({
      amount_fen: amount,
    })
  })

  it.each(["0", "-5", "1.234", "abc", "1e3"])(
    "refuses %s as an amount",
    (text) => {
      const columns = { staff_number: 0, amount: 1 }
      expect(grantRow(3, cells("A1", text), columns)).toEqual({
        row: 3,
        column: "amount",
        code: "subsidy_row_amount",
      })
    }
  )

  it("refuses a row that names nobody", () => {
    expect(grantRow(4, cells("", "5"), { staff_number: 0, amount: 1 })).toEqual(
      {
        row: 4,
        code: "subsidy_row_blank",
      }
    )
  })
})

describe("a plan", () => {
  const plan = {
    name: "端午补贴",
    kind: "tiered" as const,
    scope_kind: "assisted_counties" as const,
    scope_ids: [],
    starts_on: "2026-06-01",
    ends_on: "2026-06-30",
    fiscal_year: 2026,
    priority: 100,
    budget_fen: fen(9_000),
    per_member_fen: null as Fen | null,
    per_order_fen: null,
    match_percent: null,
    tiers: [
      {
        threshold_fen: fen(5_000),
        discount_fen: fen(1_000),
        budget_fen: fen(3_000),
      },
      {
        threshold_fen: fen(10_000),
        discount_fen: fen(3_000),
        budget_fen: fen(6_000),
      },
    ],
  }

  it("without fault is a programme", () => {
    expect(faultOfPlan(plan)).toBeUndefined()
  })

  it.each([
    [{ ends_on: "2026-05-31" }, "subsidy_period_invalid"],
    [{ scope_kind: "categories" as const }, "subsidy_scope_empty"],
    [{ kind: "allowance" as const }, "subsidy_allowance_needed"],
    [{ kind: "matched" as const, match_percent: 20 }, "subsidy_match_needed"],
    [{ tiers: [] }, "subsidy_tiers_needed"],
    [{ tiers: [plan.tiers[0]!, plan.tiers[0]!] }, "subsidy_tiers_needed"],
    [{ budget_fen: fen(9_001) }, "subsidy_budget_mismatch"],
  ])("with %j is refused: %s", (change, code) => {
    expect(faultOfPlan({ ...plan, ...change })?.code).toBe(code)
  })
})

it("nothing leads out of a closed programme, and nothing skips its approval", () => {
  for (const transition of [
    "submit",
    "approve",
    "resume",
    "suspend",
  ] as const) {
    expect(askTransition("closed", transition).kind).toBe("refused")
    expect(
      transition === "submit" || askTransition("draft", transition).kind
    ).not.toBe("move")
  }
  expect(askTransition("approved", "approve").kind).toBe("done")
  expect(askTransition("closed", "close").kind).toBe("done")
})
