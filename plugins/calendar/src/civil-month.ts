import { civilDate } from "./civil-date"

/** A month on the calendar in China (Asia/Shanghai), `2026-11`. */
export type CivilMonth = string

/** The month it is in China at an instant. */
export const civilMonth = (instant: Date): CivilMonth =>
  civilDate(instant).slice(0, 7)

/** Every month from one to another, both included. */
export function monthsBetween(from: CivilMonth, to: CivilMonth): CivilMonth[] {
  const months: CivilMonth[] = []
  const end = ordinal(to)
  for (let month = ordinal(from); month <= end; month++) {
    const year = String(Math.floor(month / 12)).padStart(4, "0")
    months.push(`${year}-${String((month % 12) + 1).padStart(2, "0")}`)
  }
  return months
}

function ordinal(month: CivilMonth) {
  const [year = 0, number = 1] = month.split("-").map(Number)
  return year * 12 + number - 1
}
