import { civilDate, formatDay, monthOf } from "./today"

describe("days as the mall counts them", () => {
  it("turn at midnight in China", () => {
    const lastSecond = new Date("2026-01-31T15:59:59Z")
    const firstSecond = new Date("2026-01-31T16:00:00Z")
    expect(civilDate(lastSecond)).toBe("2026-01-31")
    expect(civilDate(firstSecond)).toBe("2026-02-01")
    expect(monthOf(firstSecond)).toBe(2)
  })

  it("are written as each language writes them", () => {
    expect(formatDay("2026-01-20", "zh")).toBe("2026年1月20日")
    expect(formatDay("2026-01-20", "en")).toBe("20 January 2026")
  })
})
