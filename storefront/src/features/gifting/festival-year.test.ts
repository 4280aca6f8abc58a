import { festivalYearOf } from "./festival-year"

describe("the year of the festival a new round is for", () => {
  it("is that of the festival to come", () => {
    expect(festivalYearOf("spring_festival", "2026-11-24")).toBe(2027)
    expect(festivalYearOf("mid_autumn", "2026-08-01")).toBe(2026)
  })

  it("stays with a festival just past, over New Year too", () => {
    expect(festivalYearOf("national_day", "2026-11-24")).toBe(2026)
    expect(festivalYearOf("national_day", "2027-01-20")).toBe(2026)
  })

  it("is this year for what has no date", () => {
    expect(festivalYearOf("birthday", "2026-11-24")).toBe(2026)
  })
})
