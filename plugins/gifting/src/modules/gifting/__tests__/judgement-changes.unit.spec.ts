import { fen } from "@mall/ledger/money"
import type { GiftRuleDTO } from "../../../types"
import type { Judgement, RoundFigures } from "../../../types/judgement"
import { evaluateRules } from "../lib/evaluate-rules"
import { changesBetween } from "../lib/judgement-changes"

const rule: GiftRuleDTO = {
  id: "grl_1",
  province_code: "320000",
  union_id: null,
  kind: "yearly_cap",
  festival: null,
  amount_fen: fen(220_000),
  share_percent: null,
  document: "若干措施",
  starts_on: "2025-11-05",
  ends_on: null,
  source: null,
  reliability: "good",
  note: null,
  reason: null,
  set_by_type: "system",
  set_by: "import",
  set_at: "2025-11-05T00:00:00.000Z",
}

const figures: RoundFigures = {
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
  member_count: 10,
  yearly: { highest_fen: fen(60_000), members_over: {} },
  of_festival: { highest_fen: fen(60_000), members_over: {} },
  budget: {
    id: "gbu_1",
    gift_fen: fen(1_000_000),
    annual_income_fen: null,
    committed_fen: fen(0),
  },
}

const judged = (
  change: Partial<RoundFigures> = {},
  rules: GiftRuleDTO[] = [rule]
): Judgement => {
  const now = { ...figures, ...change }
  return { figures: now, rules, findings: evaluateRules(now, rules) }
}

const said = (now: Judgement) =>
  changesBetween(judged(), now).map(({ sentence }) => sentence.zh)

describe("what changed between two judgements", () => {
  it("is nothing when nothing did", () => {
    expect(said(judged())).toEqual([])
  })

  it("names a rule that replaced another, though its words are the same", () => {
    expect(said(judged({}, [{ ...rule, id: "grl_2" }]))).toEqual([
      "新适用的规定：若干措施（2025-11-05 起，¥2,200.00）。",
      "不再适用的规定：若干措施（2025-11-05 起，¥2,200.00）。",
    ])
  })

  it("says what the budget was and is, and what others take of it", () => {
    const budget = {
      ...figures.budget,
      id: "gbu_2",
      gift_fen: fen(900_000),
      committed_fen: fen(100_000),
    }
    expect(said(judged({ budget }))).toEqual([
      "年度慰问品预算由 ¥10,000.00 变为 ¥9,000.00。",
      "其他活动占用的预算由 ¥0.00 变为 ¥1,000.00。",
    ])
  })

  it("says that a finding turned, and why", () => {
    const budget = { ...figures.budget, gift_fen: fen(599_999) }
    expect(said(judged({ budget }))).toContainEqual(
      expect.stringContaining("检查结论由「符合」变为「不符」：本轮 ¥6,000.00")
    )
  })

  it("says that goods no longer count as assisted", () => {
    const packages = [
      { name: "年货", total_fen: fen(60_000), assisted_fen: fen(0) },
    ]
    expect(said(judged({ packages }))).toEqual([
      "礼包「年货」中帮扶地区产品由 ¥180.00 变为 ¥0.00。",
    ])
  })
})
