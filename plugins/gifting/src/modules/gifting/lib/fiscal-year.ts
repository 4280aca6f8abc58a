import type { Festival } from "../../../types/names"

/**
 * Around when a festival falls. Only its year is asked here, so a lunar one
 * stands in the middle of its span; birthdays and minority festivals, which
 * fall on any day, are absent.
 */
const AROUND: Partial<Record<Festival, string>> = {
  new_year: "01-01",
  spring_festival: "02-05",
  qingming: "04-05",
  labour_day: "05-01",
  dragon_boat: "06-10",
  mid_autumn: "09-22",
  national_day: "10-01",
}

/** Festivals at the turn of the year; gifts are often bought the year before. */
const AT_THE_TURN: readonly Festival[] = ["new_year", "spring_festival"]

/** So many days after a festival a round may still be for it. */
const LATE_DAYS = 120

/** From this month on a round without a date may be next year's. */
const PLANS_AHEAD_FROM = 10

const DAY_MS = 24 * 60 * 60 * 1000

export type FiscalYears = {
  /** The year of the festival itself. */
  own: number
  /** A neighbouring year the money may come from, if there is one. */
  adjacent: number | null
}

/**
 * The fiscal years a round submitted on a day may count towards. Caps count by
 * year, so a freely chosen one would escape them.
 */
export function fiscalYearsOf(festival: Festival, on: string): FiscalYears {
  const today = Number(on.slice(0, 4))
  const around = AROUND[festival]
  if (!around) {
    const isLate = Number(on.slice(5, 7)) >= PLANS_AHEAD_FROM
    return { own: today, adjacent: isLate ? today + 1 : null }
  }
  const candidates = [today - 1, today, today + 1]
  const own = candidates.find((year) => !isLongPast(`${year}-${around}`, on))
  const year = own ?? today
  return {
    own: year,
    adjacent: AT_THE_TURN.includes(festival) ? year - 1 : null,
  }
}

const isLongPast = (festivalOn: string, on: string) =>
  Date.parse(on) - Date.parse(festivalOn) > LATE_DAYS * DAY_MS
