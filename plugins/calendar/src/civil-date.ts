/** A day on the calendar in China (Asia/Shanghai), `2026-11-23`. */
export type CivilDate = string

// Years, months and days in full, whatever the machine's own language is.
const inShanghai = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Asia/Shanghai",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
})

/** The day it is in China at an instant. */
export const civilDate = (instant: Date): CivilDate =>
  inShanghai.format(instant)

/** The day before a day. */
export function dayBefore(date: CivilDate): CivilDate {
  const day = new Date(`${date}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() - 1)
  return day.toISOString().slice(0, 10)
}

/** The instant at which a day ends in China. */
export const endOfDay = (date: CivilDate): string =>
  new Date(`${date}T24:00:00+08:00`).toISOString()
