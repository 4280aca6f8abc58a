/** Any run of white space, and what looks like it or shows nothing at all. */
const BLANK = /[\s\u00a0\u3000\u200b-\u200f\u2060\ufeff]+/gu

const compact = (text: string): string =>
  text.normalize("NFKC").replace(BLANK, "")

/**
 * What is left of a mobile as people write it: full-width digits, blanks,
 * dashes, a trunk 0 and the country's 86 are taken away. Rosters and sign-in
 * share it: equal numbers must have equal hashes.
 */
export const mobileDigits = (text: string): string =>
  compact(text)
    .replace(/[-‐-―−_.·()]/g, "")
    .replace(/^(\+|00)86|^86(?=1\d{10}$)/, "")
    .replace(/^0(?=1\d{10}$)/, "")

/** Whether it is a mobile of the mainland: 11 digits, as `mobileDigits` leaves it. */
export const isMobile = (digits: string): boolean =>
  /^1[3-9]\d{9}$/.test(digits)
