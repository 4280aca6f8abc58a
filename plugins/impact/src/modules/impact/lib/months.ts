const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000

/** The civil month in Asia/Shanghai, `2026-01`. */
export const monthOf = (instant: Date) =>
  new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 7)

/** Every month from one to another, both included. */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = []
  const end = ordinal(to)
  for (let month = ordinal(from); month <= end; month++) {
    const year = String(Math.floor(month / 12)).padStart(4, "0")
    months.push(`${year}-${String((month % 12) + 1).padStart(2, "0")}`)
  }
  return months
}

function ordinal(month: string) {
  const [year = 0, number = 1] = month.split("-").map(Number)
  return year * 12 + number - 1
}
