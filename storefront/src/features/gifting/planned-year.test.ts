import { plannedYearOf } from "./planned-year"

describe("the year that is planned", () => {
  it("is this one unless the next is asked for", () => {
    expect(plannedYearOf(undefined, 2026)).toBe(2026)
    expect(plannedYearOf("2027", 2026)).toBe(2027)
  })

  it("is never one that cannot be planned", () => {
    for (const asked of ["2025", "2028", "", "abc", "2027.0"]) {
      expect(plannedYearOf(asked, 2026)).toBe(2026)
    }
  })
})
