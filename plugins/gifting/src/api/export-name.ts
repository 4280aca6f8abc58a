import { civilDate } from "@mall/calendar/civil-date"

/** Signs that a file name cannot have on somebody's machine. */
const FORBIDDEN = /[\\/:*?"<>|]/g

/** File name of a round's export: what-round-date. */
export function exportName(
  what: string,
  round: { name: string },
  extension: string,
  at: Date
): string {
  return `${what}-${round.name}-${civilDate(at)}.${extension}`.replace(
    FORBIDDEN,
    "-"
  )
}
