import type { GiftRoundDTO } from "../../../types"
import {
  isOpenToMembers,
  isPoliteHour,
  isShownToMembers,
  spokenDay,
} from "../lib/own-choice"

type Round = Parameters<typeof isOpenToMembers>[0]
const choosing = (change: Partial<Round> = {}): Round => ({
  state: "approved",
  mode: "choice",
  choice_deadline: "2026-01-20",
  choices_closed_at: null,
  ...change,
})
/** The last minute of the deadline in China, and the first one after it. */
const lastMinute = new Date("2026-01-20T15:59:00Z")
const after = new Date("2026-01-20T16:00:00Z")

describe("a member's own choice", () => {
  it("is open from the approval to the end of the deadline's day", () => {
    expect(isOpenToMembers(choosing(), lastMinute)).toBe(true)
    expect(isOpenToMembers(choosing(), after)).toBe(false)
    for (const state of ["draft", "submitted", "ordered", "paid"] as const) {
      expect(isOpenToMembers(choosing({ state }), lastMinute)).toBe(false)
    }
  })

  it("ends when staff end the choosing", () => {
    const choices_closed_at = "2026-01-10T00:00:00Z"
    expect(isOpenToMembers(choosing({ choices_closed_at }), lastMinute)).toBe(
      false
    )
  })

  it("leaves address and opting out open in a uniform round till its order", () => {
    const uniform = choosing({ mode: "uniform", choice_deadline: null })
    expect(isOpenToMembers(uniform, after)).toBe(true)
    expect(isOpenToMembers({ ...uniform, state: "ordered" }, after)).toBe(false)
    const dated = choosing({ mode: "uniform" })
    expect(isOpenToMembers(dated, lastMinute)).toBe(true)
    expect(isOpenToMembers(dated, after)).toBe(false)
  })
})

it("shows members no round that nobody approved", () => {
  const shown = (state: GiftRoundDTO["state"], approved_at: string | null) =>
    isShownToMembers({ state, approved_at })
  expect(shown("draft", null)).toBe(false)
  expect(shown("submitted", null)).toBe(false)
  expect(shown("cancelled", null)).toBe(false)
  expect(shown("approved", "2026-01-01T00:00:00Z")).toBe(true)
  expect(shown("cancelled", "2026-01-01T00:00:00Z")).toBe(true)
})

it("rings no telephone before eight or from nine in the evening", () => {
  const inChina = (time: string) => new Date(`2026-01-20T${time}:00+08:00`)
  expect(
    ["07:59", "08:00", "20:59", "21:00"].map(inChina).map(isPoliteHour)
  ).toEqual([false, true, true, false])
})

it("says a day as people do", () => {
  expect(spokenDay("2026-01-05")).toBe("1月5日")
})
