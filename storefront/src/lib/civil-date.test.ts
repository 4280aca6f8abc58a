import { dateOf, daysBetween, minuteOf } from "./civil-date"

describe("dates as China's calendar shows them", () => {
  it("turns at midnight in Shanghai", () => {
    expect(dateOf("2026-01-19T15:59:00Z")).toBe("2026-01-19")
    expect(dateOf("2026-01-19T16:00:00Z")).toBe("2026-01-20")
    expect(minuteOf("2026-01-19T16:05:00Z")).toBe("2026-01-20 00:05")
  })

  it("counts days forward and back", () => {
    expect(daysBetween("2026-01-20", "2026-02-01")).toBe(12)
    expect(daysBetween("2026-01-20", "2026-01-18")).toBe(-2)
  })
})
