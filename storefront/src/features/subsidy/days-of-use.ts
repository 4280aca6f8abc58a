import type { DayOfUse } from "./types"

const day_ms = 24 * 60 * 60 * 1000

/** The last so many days up to one, those without a purchase included. */
export function lastDays(
  days: readonly DayOfUse[],
  until: string,
  count: number
): DayOfUse[] {
  const byDay = new Map(days.map((day) => [day.day, day]))
  const end = Date.parse(until)
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(end - (count - 1 - index) * day_ms)
      .toISOString()
      .slice(0, 10)
    return byDay.get(day) ?? { day, purchases: 0, used_fen: 0, refunded_fen: 0 }
  })
}
