import { civilDate } from "../modules/gifting/lib/civil-date"

/** Signs that a file name cannot have on somebody's machine. */
const FORBIDDEN = /[\\/:*?"<>|]/g

/** Content-Disposition of a round's exported file: what-round-date. */
export function exportDisposition(
  what: string,
  round: { name: string },
  extension: string,
  at: Date
): string {
  const name = `${what}-${round.name}-${civilDate(at)}.${extension}`
  const encoded = encodeURIComponent(name.replace(FORBIDDEN, "-")).replace(
    /['()]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
  )
  return `attachment; filename*=UTF-8''${encoded}`
}
