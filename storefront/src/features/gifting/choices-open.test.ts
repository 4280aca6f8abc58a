import { areChoicesOpen } from "./choices-open"

const round = {
  mode: "choice",
  choice_deadline: "2027-01-20",
  choices_closed_at: null,
} as const

describe("choices", () => {
  it("are open through the day of the deadline", () => {
    expect(areChoicesOpen(round, "2027-01-20")).toBe(true)
    expect(areChoicesOpen(round, "2027-01-21")).toBe(false)
  })

  it("are over once somebody ended them", () => {
    const ended = { ...round, choices_closed_at: "2027-01-05T02:00:00Z" }
    expect(areChoicesOpen(ended, "2027-01-06")).toBe(false)
  })

  it("are never open where everyone gets the same", () => {
    const uniform = { ...round, mode: "uniform" } as const
    expect(areChoicesOpen(uniform, "2027-01-01")).toBe(false)
  })
})
