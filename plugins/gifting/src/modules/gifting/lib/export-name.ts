import { civilDate } from "@mall/calendar/civil-date"

/** Signs that a file name cannot have on somebody's machine. */
const FORBIDDEN = /[\\/:*?"<>|]/g

/** Name of a round's export: what-round-date, with the file's extension. */
export function exportName(
  what: string,
  round: { name: string },
  extension: string | null,
  at: Date
): string {
  const name = `${what}-${round.name}-${civilDate(at)}`.replace(FORBIDDEN, "-")
  return extension ? `${name}.${extension}` : name
}
