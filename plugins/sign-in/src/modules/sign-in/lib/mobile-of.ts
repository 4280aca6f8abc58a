import { isMobile, mobileDigits } from "@mall/privacy/mobile"

const MAX_TEXT = 60

/** The one form of a mobile as people type it; undefined if it is none. */
export function mobileOf(text: unknown): string | undefined {
  if (typeof text !== "string" || text.length > MAX_TEXT) {
    return undefined
  }
  const digits = mobileDigits(text)
  return isMobile(digits) ? digits : undefined
}

/** The one form of what staff sign in with: a mobile, or an e-mail. */
export const accountOf = (text: string): string =>
  mobileOf(text) ?? text.trim().toLowerCase()
