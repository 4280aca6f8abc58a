"use client"

import { dateOf } from "@/lib/civil-date"
import { useFilters } from "@/lib/workspace/use-filters"
import { plannedYearOf } from "./planned-year"

/** The year looked at, kept in the address, and the two there are to plan. */
export function useChosenYear() {
  const filters = useFilters()
  const thisYear = Number(dateOf(new Date()).slice(0, 4))
  const years = [thisYear, thisYear + 1]
  return {
    years,
    year: plannedYearOf(filters.get("year"), thisYear),
    choose: (year: number) =>
      filters.set({ year: year === thisYear ? undefined : String(year) }),
  }
}
