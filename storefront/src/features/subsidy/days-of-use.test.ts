import { lastDays } from "./days-of-use"

const used = {
  day: "2026-03-01",
  purchases: 2,
  used_fen: 3_000,
  refunded_fen: 0,
}

describe("the days of use", () => {
  it("end on the day asked for and have no holes", () => {
    const days = lastDays([used], "2026-03-02", 4)
    expect(days.map(({ day }) => day)).toEqual([
      "2026-02-27",
      "2026-02-28",
      "2026-03-01",
      "2026-03-02",
    ])
    expect(days[2]).toBe(used)
    expect(days[3]).toMatchObject({ purchases: 0, used_fen: 0 })
  })

  it("leave out what was before", () => {
    expect(lastDays([used], "2026-03-05", 3)).not.toContain(used)
  })
})
