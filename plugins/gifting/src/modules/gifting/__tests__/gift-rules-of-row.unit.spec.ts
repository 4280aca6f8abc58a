import {
  giftRulesOfRow,
  type ProvincialFiguresRow,
} from "../lib/gift-rules-of-row"

const row = (values: Partial<ProvincialFiguresRow>): ProvincialFiguresRow => ({
  province: "江苏省",
  annual_cap_cny: "",
  birthday_cap_cny: "",
  extra_consumption_assistance: "",
  min_share_from_assistance_areas: "",
  rule_document: "某办法",
  effective_or_reported: "2025",
  reliability: "news of the rule (good)",
  source: "https://example.org",
  note: "",
  note_zh: "",
  ...values,
})

describe("rules of a row of provincial figures", () => {
  it("reads Jiangsu: 2,200 since 2025-11-05, birthday of 2015 only warns", () => {
    const rules = giftRulesOfRow(
      row({
        annual_cap_cny: "2200",
        birthday_cap_cny: "300",
        effective_or_reported: "2025-11-05",
        note: "was 1800 until Nov 2025, 1000 in 2015; birthday figure is the 2015 one",
      }),
      "320000"
    )
    expect(rules).toMatchObject([
      {
        kind: "yearly_cap",
        amount_yuan: 2200,
        starts_on: "2025-11-05",
        reliability: "good",
      },
      {
        kind: "birthday_cap",
        amount_yuan: 300,
        starts_on: "2015-01-01",
        reliability: "dated",
      },
    ])
  })

  it("reads per-festival caps of Guizhou", () => {
    const rules = giftRulesOfRow(
      row({
        note: "per-festival caps: Spring Festival 500, each other festival 200",
      }),
      "520000"
    )
    expect(rules).toMatchObject([
      { kind: "festival_cap", festival: "spring_festival", amount_yuan: 500 },
      { kind: "festival_cap", festival: null, amount_yuan: 200 },
    ])
  })

  it("takes the date of the document named first", () => {
    const [rule] = giftRulesOfRow(
      row({ annual_cap_cny: "1", effective_or_reported: "2018 / 2025-05-26" }),
      "520000"
    )
    expect(rule).toMatchObject({ starts_on: "2018-01-01" })
  })

  it("lets a share from one city's document only warn", () => {
    const share = "30% of welfare money (Hengyang 衡工发〔2021〕3号)"
    expect(
      giftRulesOfRow(row({ min_share_from_assistance_areas: share }), "430000")
    ).toMatchObject([{ reliability: "weak", document: share }])
  })

  it("reads a share of Shaanxi with its own year, and Beijing's budget share", () => {
    expect(
      giftRulesOfRow(
        row({
          min_share_from_assistance_areas: "30% of the year gift money",
          effective_or_reported: "2025 for the cap; 2020 for the share",
          rule_document: "",
        }),
        "610000"
      )
    ).toMatchObject([{ share_percent: 30, starts_on: "2020-01-01" }])
    expect(
      giftRulesOfRow(
        row({
          note: "no per-head cap: whole-year holiday gifts at most 50% of the year union budget income",
        }),
        "110000"
      )
    ).toMatchObject([{ kind: "budget_share", share_percent: 50 }])
  })

  it("keeps a past quota to its years and leaves out what it cannot read", () => {
    expect(
      giftRulesOfRow(
        row({
          extra_consumption_assistance:
            "600 per member per year extra in 2021 and 2022",
        }),
        "440000"
      )
    ).toMatchObject([
      {
        kind: "extra_assistance_quota",
        starts_on: "2021-01-01",
        ends_on: "2022-12-31",
      },
    ])
    expect(giftRulesOfRow(row({ reliability: "not found" }), "130000")).toEqual(
      []
    )
  })

  it("trusts neither undated nor old figures enough to refuse by them", () => {
    const cap = { annual_cap_cny: "1000" }
    expect(
      giftRulesOfRow(row({ ...cap, effective_or_reported: "2015" }), "120000")
    ).toMatchObject([{ reliability: "dated" }])
    expect(
      giftRulesOfRow(row({ ...cap, effective_or_reported: "undated" }), "14")
    ).toMatchObject([{ reliability: "weak" }])
  })
})
