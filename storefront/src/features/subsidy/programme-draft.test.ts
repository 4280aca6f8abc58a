import dayjs from "dayjs"
import {
  fieldsOf,
  programmeBodyOf,
  type ProgrammeFields,
} from "./programme-draft"
import type { Programme } from "./types"

const fields: ProgrammeFields = {
  name: "端午消费帮扶",
  kind: "allowance",
  scope_kind: "assisted_counties",
  period: [dayjs("2026-06-01"), dayjs("2026-06-30")],
  fiscal_year: 2026,
  priority: 100,
  budget_yuan: 1000.5,
  per_member_yuan: 200,
}

describe("the plan of a programme", () => {
  it("is sent in fen and civil dates", () => {
    expect(programmeBodyOf(fields)).toEqual({
      name: "端午消费帮扶",
      kind: "allowance",
      scope_kind: "assisted_counties",
      scope_ids: [],
      starts_on: "2026-06-01",
      ends_on: "2026-06-30",
      fiscal_year: 2026,
      priority: 100,
      budget_fen: 100_050,
      per_member_fen: 20_000,
      per_order_fen: null,
      match_percent: null,
      tiers: [],
    })
  })

  it("costs what its tiers cost, whatever stood in the budget before", () => {
    const body = programmeBodyOf({
      ...fields,
      kind: "tiered",
      match_percent: 30,
      tiers: [
        { threshold_yuan: 50, discount_yuan: 10, budget_yuan: 100 },
        { threshold_yuan: 100, discount_yuan: 30, budget_yuan: 300 },
      ],
    })
    expect(body).toMatchObject({ budget_fen: 40_000, match_percent: null })
    expect(body.tiers[1]).toEqual({
      threshold_fen: 10_000,
      discount_fen: 3_000,
      budget_fen: 30_000,
    })
  })

  it("leaves out names chosen for a scope that names nothing", () => {
    const body = programmeBodyOf({ ...fields, scope_ids: ["640323"] })
    expect(body.scope_ids).toEqual([])
  })

  it("comes back into the form as it was sent", () => {
    const body = programmeBodyOf({
      ...fields,
      scope_kind: "paired_counties",
      scope_ids: ["640323"],
      per_order_yuan: 50,
    })
    const draft = { ...body, id: "sprg_1" } as unknown as Programme
    expect(programmeBodyOf(fieldsOf(draft))).toEqual(body)
  })
})
