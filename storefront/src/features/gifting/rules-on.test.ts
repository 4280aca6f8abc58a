import { rulesOn } from "./rules-on"

const rule = (
  kind: string,
  starts_on: string,
  festival: string | null = null
) => ({
  kind,
  festival,
  starts_on,
})
const old = rule("yearly_cap", "2019-01-01")
const current = rule("yearly_cap", "2025-11-05")
const coming = rule("yearly_cap", "2027-01-01")
const birthday = rule("birthday_cap", "2015-01-01")
const spring = rule("festival_cap", "2019-01-01", "spring_festival")
const autumn = rule("festival_cap", "2020-01-01", "mid_autumn")
const all = [old, current, coming, birthday, spring, autumn]

describe("the rules of a day", () => {
  it("are the newest of each kind and festival that have begun", () => {
    expect(rulesOn(all, "2026-11-24")).toEqual([
      current,
      birthday,
      spring,
      autumn,
    ])
    expect(rulesOn(all, "2027-01-01")).toContain(coming)
  })

  it("are the older ones on an older day", () => {
    expect(rulesOn(all, "2025-11-04")).toContain(old)
    expect(rulesOn(all, "2014-12-31")).toEqual([])
  })
})
