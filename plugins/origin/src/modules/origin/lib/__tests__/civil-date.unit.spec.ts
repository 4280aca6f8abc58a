import { civilDateAt, dayBefore } from "../civil-date"

describe("civil dates", () => {
  it("turn over at midnight in China, not in London", () => {
    expect(civilDateAt(new Date("2026-01-19T15:59:59Z"))).toBe("2026-01-19")
    expect(civilDateAt(new Date("2026-01-19T16:00:00Z"))).toBe("2026-01-20")
  })

  it("step back over months and leap days", () => {
    expect(dayBefore("2026-01-01")).toBe("2025-12-31")
    expect(dayBefore("2028-03-01")).toBe("2028-02-29")
  })
})
