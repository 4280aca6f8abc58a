import { daysBetween } from "@/lib/civil-date"
import { festivalDatesOf } from "./festival-dates"
import type { Festival } from "./types"

/** The rule check takes a festival for over after as many days. */
const lateDays = 120

/** The year of the festival a round begun today is for, as the rules see it. */
export function festivalYearOf(festival: Festival, today: string): number {
  const year = Number(today.slice(0, 4))
  const next = [year - 1, year, year + 1]
    .flatMap(festivalDatesOf)
    .find(
      (date) =>
        date.festival === festival && daysBetween(date.on, today) <= lateDays
    )
  return next ? Number(next.on.slice(0, 4)) : year
}
