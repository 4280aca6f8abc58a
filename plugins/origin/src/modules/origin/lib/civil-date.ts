import type { CivilDate } from "../../../types/origin"

const shanghai = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Asia/Shanghai",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
})

/** The calendar day it is in China at an instant. */
export function civilDateAt(instant: Date): CivilDate {
  return shanghai.format(instant)
}

/** The calendar day before a day. */
export function dayBefore(date: CivilDate): CivilDate {
  const day = new Date(`${date}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() - 1)
  return day.toISOString().slice(0, 10)
}
