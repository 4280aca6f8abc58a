import { fen } from "@mall/ledger/money"
import type { GiftRuleDTO } from "../../../types/dtos"
import type { Festival } from "../../../types/names"
import type { RoundFigures } from "../../../types/judgement"
import { evaluateRules, isRefused } from "../lib/evaluate-rules"

const jiangsu: GiftRuleDTO = {
  id: "grl_1",
  province_code: "320000",
  union_id: null,
  kind: "yearly_cap",
  festival: null,
  amount_fen: fen(220_000),
  share_percent: null,
  document: "关于进一步完善基层工会经费使用 促进职工消费的若干措施",
  starts_on: "2025-11-05",
  ends_on: null,
  source: "中国江苏网",
  reliability: "good",
  note: null,
  reason: null,
  set_by_type: "system",
  set_by: "import",
  set_at: "2025-11-05T00:00:00.000Z",
}

const own = (rule: Partial<GiftRuleDTO>): GiftRuleDTO => ({
  ...jiangsu,
  province_code: null,
  union_id: "un_1",
  document: "本单位规定",
  ...rule,
})

const figures = (change: Partial<RoundFigures> = {}): RoundFigures => ({
  on: "2025-12-01",
  submitted_on: "2025-12-01",
  province_name: "江苏省",
  festival: "spring_festival",
  festival_name: "春节",
  festival_document: null,
  fiscal_year: 2026,
  per_head_fen: fen(60_000),
  packages: [
    { name: "年货", total_fen: fen(60_000), assisted_fen: fen(18_000) },
  ],
  member_count: 100,
  yearly: { highest_fen: fen(60_000), members_over: {} },
  of_festival: { highest_fen: fen(60_000), members_over: {} },
  budget: {
    id: null,
    gift_fen: null,
    annual_income_fen: null,
    committed_fen: fen(0),
  },
  ...change,
})

const outcomeOf = (
  code: string,
  change: Partial<RoundFigures>,
  rules: GiftRuleDTO[]
) =>
  evaluateRules(figures(change), rules).find((item) => item.code === code)
    ?.outcome

const standing = (highest: number) => ({
  yearly: { highest_fen: fen(highest), members_over: { 220_000: 1 } },
})

describe("the yearly cap", () => {
  it("passes at the cap to the fen and refuses one fen above", () => {
    expect(outcomeOf("yearly_cap", standing(220_000), [jiangsu])).toBe("pass")
    expect(outcomeOf("yearly_cap", standing(220_001), [jiangsu])).toBe("refuse")
  })

  it("names document, date and numbers in both languages", () => {
    const finding = evaluateRules(figures(standing(230_000)), [jiangsu]).find(
      (item) => item.code === "yearly_cap"
    )
    expect(finding).toMatchObject({
      document: jiangsu.document,
      effective_on: "2025-11-05",
      numbers: { total: "¥2,300.00", cap: "¥2,200.00", year: 2026, over: 1 },
    })
    expect(finding?.sentence.zh).toContain("¥2,200.00")
    expect(finding?.sentence.zh).toContain("2025-11-05")
    expect(finding?.sentence.en).toContain(jiangsu.document)
  })

  it("is not in force the day before, and is from its first day on", () => {
    const before = { ...standing(230_000), on: "2025-11-04" }
    expect(outcomeOf("yearly_cap", before, [jiangsu])).toBeUndefined()
    expect(outcomeOf("province_rule_on_file", before, [jiangsu])).toBe("warn")
    const first = { ...standing(230_000), on: "2025-11-05" }
    expect(outcomeOf("yearly_cap", first, [jiangsu])).toBe("refuse")
  })

  it("ends with the last day of a rule that ends", () => {
    const ending = { ...jiangsu, ends_on: "2025-12-31" }
    const last = { ...standing(230_000), on: "2025-12-31" }
    expect(outcomeOf("yearly_cap", last, [ending])).toBe("refuse")
    const after = { ...standing(230_000), on: "2026-01-01" }
    expect(outcomeOf("province_rule_on_file", after, [ending])).toBe("warn")
  })

  it("warns where none is on file, naming the province", () => {
    const finding = evaluateRules(
      figures({ province_name: "河北省" }),
      []
    ).find((item) => item.code === "province_rule_on_file")
    expect(finding?.outcome).toBe("warn")
    expect(finding?.sentence.zh).toContain("河北省")
  })

  it("only warns when its document is old or its source weak", () => {
    const dated = { ...jiangsu, reliability: "dated" } as const
    expect(outcomeOf("yearly_cap", standing(230_000), [dated])).toBe("warn")
  })

  it("may be tightened by the union, never loosened", () => {
    const tight = own({ amount_fen: fen(200_000) })
    const loose = own({ amount_fen: fen(300_000) })
    expect(outcomeOf("yearly_cap", standing(210_000), [jiangsu, tight])).toBe(
      "refuse"
    )
    expect(outcomeOf("yearly_cap", standing(230_000), [jiangsu, loose])).toBe(
      "refuse"
    )
  })
})

describe("province and union", () => {
  const cap = (rule: Partial<GiftRuleDTO>) =>
    ({ ...jiangsu, kind: "festival_cap", ...rule }) as const
  const ownCap = (rule: Partial<GiftRuleDTO>) =>
    own({ kind: "festival_cap", ...rule })

  it("hold both, whichever of the two names the festival", () => {
    const general = fen(50_000)
    const special = { festival: "spring_festival", amount_fen: fen(90_000) }
    expect(
      outcomeOf("festival_cap", {}, [
        cap({ amount_fen: general }),
        ownCap(special),
      ])
    ).toBe("refuse")
    expect(
      outcomeOf("festival_cap", {}, [
        cap(special),
        ownCap({ amount_fen: general }),
      ])
    ).toBe("refuse")
  })

  it("let no earlier own rule revive when the later one has ended", () => {
    const rules = [
      own({ amount_fen: fen(50_000), starts_on: "2025-01-01" }),
      own({
        id: "grl_2",
        amount_fen: fen(60_000),
        starts_on: "2025-06-01",
        ends_on: "2025-10-31",
      }),
      jiangsu,
    ]
    expect(outcomeOf("yearly_cap", standing(60_001), rules)).toBe("pass")
    expect(
      outcomeOf("yearly_cap", { ...standing(60_001), on: "2025-10-31" }, rules)
    ).toBe("refuse")
  })

  it("refuse by the own rule though a doubtful tighter one only warns", () => {
    const doubtful = cap({ amount_fen: fen(40_000), reliability: "weak" })
    const certain = ownCap({ amount_fen: fen(50_000) })
    const finding = evaluateRules(figures(), [doubtful, certain]).find(
      (item) => item.code === "festival_cap"
    )
    expect(finding).toMatchObject({
      outcome: "refuse",
      document: certain.document,
    })
    expect(
      outcomeOf("festival_cap", {}, [
        doubtful,
        ownCap({ amount_fen: fen(70_000) }),
      ])
    ).toBe("warn")
  })
})

describe("the fiscal year", () => {
  const yearOn = (
    festival: Festival,
    submitted_on: string,
    fiscal_year: number
  ) => outcomeOf("fiscal_year", { festival, submitted_on, fiscal_year }, [])

  it("is the festival's own; any other is refused, so no cap is dodged", () => {
    expect(yearOn("mid_autumn", "2026-08-20", 2026)).toBe("pass")
    expect(yearOn("mid_autumn", "2026-08-20", 2027)).toBe("refuse")
    expect(yearOn("mid_autumn", "2026-08-20", 2025)).toBe("refuse")
    expect(yearOn("labour_day", "2026-12-01", 2026)).toBe("refuse")
    expect(yearOn("labour_day", "2026-12-01", 2027)).toBe("pass")
  })

  it("stays the festival's for a round that comes late, over New Year too", () => {
    expect(yearOn("national_day", "2026-11-24", 2026)).toBe("pass")
    expect(yearOn("national_day", "2027-01-20", 2026)).toBe("pass")
    expect(yearOn("national_day", "2027-01-20", 2027)).toBe("refuse")
    expect(yearOn("national_day", "2027-02-20", 2026)).toBe("refuse")
  })

  it("may at the turn of the year be the year before, with a warning", () => {
    for (const festival of ["new_year", "spring_festival"] as const) {
      expect(yearOn(festival, "2026-12-10", 2027)).toBe("pass")
      expect(yearOn(festival, "2026-12-10", 2026)).toBe("warn")
      expect(yearOn(festival, "2026-12-10", 2028)).toBe("refuse")
      expect(yearOn(festival, "2026-12-10", 2025)).toBe("refuse")
    }
  })

  it("is this year or, from October on, the next for what has no date", () => {
    expect(yearOn("birthday", "2026-09-30", 2026)).toBe("pass")
    expect(yearOn("birthday", "2026-09-30", 2027)).toBe("refuse")
    expect(yearOn("birthday", "2026-10-01", 2027)).toBe("warn")
    expect(yearOn("minority_festival", "2026-10-01", 2025)).toBe("refuse")
  })
})

describe("the other rules", () => {
  it("refuse a package above the per-head standard by one fen", () => {
    const over = { per_head_fen: fen(59_999) }
    expect(outcomeOf("per_head_standard", over, [])).toBe("refuse")
    expect(outcomeOf("per_head_standard", {}, [])).toBe("pass")
  })

  it("let a minority festival pass only with its approval", () => {
    const festival = {
      festival: "minority_festival",
      festival_name: "古尔邦节",
    } as const
    expect(outcomeOf("festival_allowed", festival, [])).toBe("refuse")
    expect(
      outcomeOf("festival_allowed", { ...festival, festival_document: "x" }, [])
    ).toBe("pass")
    const allowed = {
      ...jiangsu,
      kind: "festivals_allowed",
      festival: "古尔邦节",
      amount_fen: null,
    } as const
    expect(outcomeOf("festival_allowed", festival, [allowed])).toBe("pass")
  })

  it("hold the cap of the festival itself before that of all others", () => {
    const caps: GiftRuleDTO[] = [
      { ...jiangsu, kind: "festival_cap", amount_fen: fen(20_000) },
      {
        ...jiangsu,
        kind: "festival_cap",
        festival: "spring_festival",
        amount_fen: fen(60_000),
      },
    ]
    expect(outcomeOf("festival_cap", {}, caps)).toBe("pass")
    expect(outcomeOf("festival_cap", { festival: "qingming" }, caps)).toBe(
      "refuse"
    )
  })

  it("apply the birthday cap to birthdays only", () => {
    const cap = {
      ...jiangsu,
      kind: "birthday_cap",
      amount_fen: fen(30_000),
    } as const
    expect(outcomeOf("festival_cap", {}, [cap])).toBeUndefined()
    expect(outcomeOf("festival_cap", { festival: "birthday" }, [cap])).toBe(
      "refuse"
    )
  })

  it("hold a festival's cap over all its rounds, whatever one package costs", () => {
    const cap = {
      ...jiangsu,
      kind: "festival_cap",
      amount_fen: fen(80_000),
    } as const
    const together = (total: number) => ({
      of_festival: { highest_fen: fen(total), members_over: { 80_000: 7 } },
    })
    expect(outcomeOf("festival_cap", together(80_000), [cap])).toBe("pass")
    const finding = evaluateRules(figures(together(80_001)), [cap]).find(
      ({ code }) => code === "festival_cap"
    )
    expect(finding).toMatchObject({ outcome: "refuse", rule_id: "grl_1" })
    expect(finding?.sentence.zh).toContain("有 7 名会员将达 ¥800.01")
  })

  it("take the lowest share of assisted goods, rounded down", () => {
    const rule = {
      ...jiangsu,
      kind: "min_assistance_share",
      amount_fen: null,
      share_percent: 30,
    } as const
    expect(outcomeOf("min_assistance_share", {}, [rule])).toBe("pass")
    const short = {
      packages: [
        { name: "甲", total_fen: fen(60_000), assisted_fen: fen(60_000) },
        { name: "乙", total_fen: fen(60_000), assisted_fen: fen(17_999) },
      ],
    }
    expect(outcomeOf("min_assistance_share", short, [rule])).toBe("refuse")
  })

  it("warn of a standard that no package may reach under the year's cap", () => {
    const standard = (amount: number) => ({ per_head_fen: fen(amount) })
    const code = "standard_within_cap"
    expect(outcomeOf(code, standard(220_001), [jiangsu])).toBe("warn")
    expect(outcomeOf(code, standard(220_000), [jiangsu])).toBeUndefined()
  })

  it("say that a year without a budget was not held against one", () => {
    expect(outcomeOf("budget", {}, [])).toBe("warn")
  })

  it("hold the union's own budget across its rounds", () => {
    const budget = (committed: number) => ({
      budget: {
        id: "gbu_1",
        gift_fen: fen(7_000_000),
        annual_income_fen: null,
        committed_fen: fen(committed),
      },
    })
    expect(outcomeOf("budget", budget(1_000_000), [])).toBe("pass")
    expect(outcomeOf("budget", budget(1_000_001), [])).toBe("refuse")
  })

  it("ask for the year's budget where a share of it is the limit", () => {
    const rule = {
      ...jiangsu,
      kind: "budget_share",
      amount_fen: null,
      share_percent: 50,
    } as const
    expect(outcomeOf("budget_share", {}, [rule])).toBe("warn")
    const income = (fenValue: number) => ({
      budget: {
        id: "gbu_1",
        gift_fen: null,
        annual_income_fen: fen(fenValue),
        committed_fen: fen(0),
      },
    })
    expect(outcomeOf("budget_share", income(12_000_000), [rule])).toBe("pass")
    expect(outcomeOf("budget_share", income(11_999_999), [rule])).toBe("refuse")
  })

  it("refuse a round as soon as one of them refuses", () => {
    expect(isRefused(evaluateRules(figures(), [jiangsu]))).toBe(false)
    expect(
      isRefused(evaluateRules(figures({ per_head_fen: fen(1) }), [jiangsu]))
    ).toBe(true)
  })
})

describe("places for late joiners", () => {
  const budget = {
    id: "gbu_1",
    gift_fen: fen(7_200_000),
    annual_income_fen: null,
    committed_fen: fen(0),
  }

  it("are counted by the budget, to the fen", () => {
    const outcome = (reserve_members: number) =>
      outcomeOf("budget", { reserve_members, budget }, [])
    expect(outcome(20)).toBe("pass")
    expect(outcome(21)).toBe("refuse")
  })

  it("are counted by the share of the union's budget", () => {
    const share = own({
      kind: "budget_share",
      amount_fen: null,
      share_percent: 50,
    })
    const outcome = (reserve_members: number) =>
      outcomeOf(
        "budget_share",
        {
          reserve_members,
          budget: { ...budget, annual_income_fen: fen(13_200_000) },
        },
        [share]
      )
    expect(outcome(10)).toBe("pass")
    expect(outcome(11)).toBe("refuse")
  })

  it("say what they may cost, and are a fifth of the members at most", () => {
    const told = (reserve_members: number) =>
      evaluateRules(figures({ reserve_members }), []).find(
        ({ code }) => code === "reserve_members"
      )
    expect(told(0)).toBeUndefined()
    expect(told(20)).toMatchObject({
      outcome: "pass",
      numbers: { members: 20, amount: "¥12,000.00" },
    })
    expect(told(21)).toMatchObject({ outcome: "refuse", numbers: { most: 20 } })
  })
})
