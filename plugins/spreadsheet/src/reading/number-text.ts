const FIFTEEN_DIGITS = new Intl.NumberFormat("en-US", {
  useGrouping: false,
  maximumSignificantDigits: 15,
})

/**
 * A stored number in plain digits. Excel keeps 15 of them: `1.3812345678E10`
 * is `13812345678`, `0.30000000000000004` is `0.3`.
 */
export function numberText(stored: string): string {
  if (/^-?\d{1,15}$/.test(stored)) {
    return stored
  }
  const value = Number(stored)
  return Number.isFinite(value) ? FIFTEEN_DIGITS.format(value) : stored
}

const DAY_MS = 86_400_000
const EPOCH_1900 = Date.UTC(1899, 11, 30)
const EPOCH_1904 = Date.UTC(1904, 0, 1)
const LAST_SERIAL = 2_958_465

/**
 * A date's serial number as `2026-01-31`, with the time if it has one, or as
 * the time alone; undefined if it is no date a person could mean.
 */
export function dateText(stored: string, is1904: boolean): string | undefined {
  const serial = Number(stored)
  if (stored === "" || !(serial >= 0 && serial < LAST_SERIAL + 1)) {
    return undefined
  }
  const epoch = is1904 ? EPOCH_1904 : EPOCH_1900
  const seconds = Math.round((epoch + serial * DAY_MS) / 1000)
  const [day = "", time = ""] = new Date(seconds * 1000)
    .toISOString()
    .slice(0, 19)
    .split("T")
  if (serial < 1) {
    return time
  }
  return time === "00:00:00" ? day : `${day} ${time}`
}

/** What a number format does to the text: a date, or leading zeros. */
export type NumberFormat = { is_date: boolean; digits: number }

const PLAIN: NumberFormat = { is_date: false, digits: 0 }

/** Built-in formats of ECMA-376 18.8.30, with those of Chinese Excel. */
const isBuiltInDate = (id: number) =>
  (id >= 14 && id <= 22) ||
  (id >= 27 && id <= 36) ||
  (id >= 45 && id <= 47) ||
  (id >= 50 && id <= 58)

export function numberFormat(id: number, code?: string): NumberFormat {
  if (code === undefined) {
    return { ...PLAIN, is_date: isBuiltInDate(id) }
  }
  // Quoted, escaped and bracketed parts are decoration, not date letters.
  const [bare = ""] = code
    .replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "")
    .split(";")
  const zeros = /^0{2,15}$/.exec(bare)
  return {
    is_date: /[ymdhs]/i.test(bare.replace(/general/i, "")),
    digits: zeros ? bare.length : 0,
  }
}

/** The text and kind of a stored number under its format. */
export function formattedNumber(
  stored: string,
  format: NumberFormat = PLAIN,
  is1904 = false
): { text: string; kind: "number" | "date" } {
  const date = format.is_date ? dateText(stored, is1904) : undefined
  if (date !== undefined) {
    return { text: date, kind: "date" }
  }
  return {
    text: numberText(stored).padStart(format.digits, "0"),
    kind: "number",
  }
}
