import { civilMonth, monthsBetween } from "../civil-month"

describe("civil months", () => {
  it("are those of Asia/Shanghai", () => {
    expect(civilMonth(new Date("2025-12-31T15:59:59Z"))).toBe("2025-12")
    expect(civilMonth(new Date("2025-12-31T16:00:00Z"))).toBe("2026-01")
  })

  it("run over the turn of the year", () => {
    expect(monthsBetween("2025-11", "2026-02")).toEqual([
      "2025-11",
      "2025-12",
      "2026-01",
      "2026-02",
    ])
    expect(monthsBetween("2026-02", "2026-01")).toEqual([])
  })
})
