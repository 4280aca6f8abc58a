import { civilDate, dayBefore, endOfDay } from "../civil-date"

describe("civil dates", () => {
  it("turn over at midnight in China, not in London", () => {
    expect(civilDate(new Date("2026-01-19T15:59:59Z"))).toBe("2026-01-19")
    expect(civilDate(new Date("2026-01-19T16:00:00Z"))).toBe("2026-01-20")
  })

  it("step back over months and leap days", () => {
    expect(dayBefore("2026-01-01")).toBe("2025-12-31")
    expect(dayBefore("2028-03-01")).toBe("2028-02-29")
  })

  it("end when the next begins", () => {
    expect(endOfDay("2026-12-31")).toBe("2026-12-31T16:00:00.000Z")
    expect(civilDate(new Date(endOfDay("2026-12-31")))).toBe("2027-01-01")
  })
})
