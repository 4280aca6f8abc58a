import { festivalDatesOf } from "./festival-dates"

describe("the seven festivals of a year", () => {
  it("finds the lunar ones and Qingming in 2026", () => {
    expect(festivalDatesOf(2026).map(({ on }) => on)).toEqual([
      "2026-01-01",
      "2026-02-17",
      "2026-04-05",
      "2026-05-01",
      "2026-06-19",
      "2026-09-25",
      "2026-10-01",
    ])
  })

  it("counts each once in a year with a leap month", () => {
    const dates = festivalDatesOf(2025)
    expect(dates).toHaveLength(7)
    expect(dates).toContainEqual({ festival: "dragon_boat", on: "2025-05-31" })
  })
})
