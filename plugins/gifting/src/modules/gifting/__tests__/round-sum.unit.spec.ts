import { fen } from "@mall/ledger/money"
import { roundSum } from "../lib/round-sum"
import { submissionFindings } from "../lib/submission-findings"

const packages = [
  { id: "cheap", total_fen: fen(8_510) },
  { id: "dear", total_fen: fen(9_900) },
]
const round = {
  mode: "choice" as const,
  order_id: null,
  total_fen: fen(0),
  default_package_id: "cheap",
  choice_deadline: "2027-01-10",
  choices_closed_at: null,
}
const open = new Date("2027-01-10T02:00:00Z")
const over = new Date("2027-01-11T02:00:00Z")
const chosen = [
  { package_id: "cheap", members: 2 },
  { package_id: "dear", members: 5 },
]
const undecided = [...chosen, { package_id: null, members: 3 }]

describe("the sum of a round", () => {
  it("is exact once everyone has chosen, before the deadline too", () => {
    expect(roundSum(round, packages, chosen, open)).toEqual({
      amount_fen: 2 * 8_510 + 5 * 9_900,
      is_maximum: false,
    })
  })

  it("is the dearest for all while somebody may still choose", () => {
    expect(roundSum(round, packages, undecided, open)).toEqual({
      amount_fen: 10 * 9_900,
      is_maximum: true,
    })
  })

  it("takes the default for who chose nothing once choosing is over", () => {
    const exact = {
      amount_fen: 2 * 8_510 + 5 * 9_900 + 3 * 8_510,
      is_maximum: false,
    }
    expect(roundSum(round, packages, undecided, over)).toEqual(exact)
    const closed = { ...round, choices_closed_at: "2027-01-02T00:00:00Z" }
    expect(roundSum(closed, packages, undecided, open)).toEqual(exact)
  })

  it("is no maximum where there is nothing to choose between", () => {
    const uniform = { ...round, mode: "uniform" as const }
    const one = [{ package_id: null, members: 4 }]
    expect(roundSum(uniform, packages.slice(0, 1), one, open)).toEqual({
      amount_fen: 4 * 8_510,
      is_maximum: false,
    })
  })

  it("is the order's own once there is one", () => {
    const ordered = { ...round, order_id: "order_1", total_fen: fen(77) }
    expect(roundSum(ordered, packages, undecided, open)).toEqual({
      amount_fen: 77,
      is_maximum: false,
    })
  })
})

describe("what submission looks at besides the rules", () => {
  const facts = {
    missing: undefined,
    delivery_mode: "home" as const,
    member_count: 10,
    without_address: 0,
  }
  const outcomesOf = (
    change: Partial<Parameters<typeof submissionFindings>[0]>
  ) =>
    submissionFindings({ ...facts, ...change }).map(({ code, outcome }) => [
      code,
      outcome,
    ])

  it("refuses one missing address, but only of what goes to the home", () => {
    expect(outcomesOf({})).toEqual([["member_addresses", "pass"]])
    expect(outcomesOf({ without_address: 1 })).toEqual([
      ["member_addresses", "refuse"],
    ])
    expect(
      outcomesOf({ without_address: 1, delivery_mode: "workplace" })
    ).toEqual([])
  })

  it("refuses an empty roster and an unfinished plan", () => {
    expect(
      outcomesOf({ member_count: 0, missing: "gift_round_deadline_past" })
    ).toEqual([
      ["gift_round_deadline_past", "refuse"],
      ["gift_round_without_members", "refuse"],
    ])
  })
})
