import type { Festival } from "./types"

export type FestivalDate = { festival: Festival; on: string }

const lunarFormat = new Intl.DateTimeFormat("en-u-ca-chinese", {
  timeZone: "UTC",
  month: "numeric",
  day: "numeric",
})

const lunarFestivals: Partial<Record<string, Festival>> = {
  "1/1": "spring_festival",
  "5/5": "dragon_boat",
  "8/15": "mid_autumn",
}

const day_ms = 24 * 60 * 60 * 1000

function lunarDatesOf(year: number): FestivalDate[] {
  const first = Date.UTC(year, 0, 1)
  return Array.from({ length: 365 }, (_, day) => first + day * day_ms).flatMap(
    (day) => {
      const parts = lunarFormat.formatToParts(day)
      const valueOf = (type: string) =>
        parts.find((part) => part.type === type)?.value
      // A leap month carries a suffix ("5bis") and so holds no festival.
      const festival = lunarFestivals[`${valueOf("month")}/${valueOf("day")}`]
      return festival
        ? [{ festival, on: new Date(day).toISOString().slice(0, 10) }]
        : []
    }
  )
}

/** The day of the solar term by the usual formula; good for 2000 to 2099. */
function qingmingOf(year: number): string {
  const short = year % 100
  const day = Math.floor(short * 0.2422 + 4.81) - Math.floor(short / 4)
  return `${year}-04-0${day}`
}

/** The seven statutory festivals of a year, in the order they come. */
export function festivalDatesOf(year: number): FestivalDate[] {
  const dates: FestivalDate[] = [
    { festival: "new_year", on: `${year}-01-01` },
    { festival: "qingming", on: qingmingOf(year) },
    { festival: "labour_day", on: `${year}-05-01` },
    { festival: "national_day", on: `${year}-10-01` },
    ...lunarDatesOf(year),
  ]
  return dates.sort((a, b) => a.on.localeCompare(b.on))
}
