import { isMobile, mobileDigits } from "@mall/privacy/mobile"
import { compact, tidy } from "./text"

/**
 * How one value of a member is brought to its one form, and why it cannot be.
 * The same rules serve the roster, the member's page and the search.
 */
export type Normalised =
  { value: string } | { code: ValueFault; params?: Record<string, number> }

export type ValueFault =
  | "roster_name_missing"
  | "roster_name_is_formula"
  | "roster_name_invalid"
  | "roster_mobile_missing"
  | "roster_mobile_is_landline"
  | "roster_mobile_several"
  | "roster_mobile_damaged"
  | "roster_mobile_invalid"
  | "roster_staff_number_damaged"
  | "roster_staff_number_is_id_card"
  | "roster_staff_number_invalid"
  | "roster_text_is_formula"
  | "roster_text_too_long"

const MAX_NAME = 40
const MAX_DEPARTMENT = 60
const MAX_ADDRESS = 200
const MAX_STAFF_NUMBER = 32

/** What Excel would run, were the value ever exported as it is. */
const looksLikeFormula = (text: string) => /^[=+@\t\r]|^-\D/.test(text)

/** `1.38123E+10`: Excel showed the number so, and its last digits are lost. */
export const isDamagedNumber = (text: string) =>
  /^\d(\.\d+)?e\+\d+$/i.test(compact(text))

export function normaliseName(text: string): Normalised {
  const value = tidy(text).replace(/[•‧・]/g, "·")
  if (value === "") {
    return { code: "roster_name_missing" }
  }
  if (looksLikeFormula(value)) {
    return { code: "roster_name_is_formula" }
  }
  if (value.length > MAX_NAME || !/\p{L}/u.test(value)) {
    return { code: "roster_name_invalid" }
  }
  return { value }
}

export function normaliseMobile(text: string): Normalised {
  if (tidy(text) === "") {
    return { code: "roster_mobile_missing" }
  }
  if (isDamagedNumber(text)) {
    return { code: "roster_mobile_damaged" }
  }
  const digits = mobileDigits(text)
  if (isMobile(digits)) {
    return { value: digits }
  }
  if (/^0\d{9,11}$|^[2-8]\d{6,7}$|^400\d{7}$/.test(digits)) {
    return { code: "roster_mobile_is_landline" }
  }
  if ((text.normalize("NFKC").match(/1[3-9]\d{9}/g) ?? []).length > 1) {
    return { code: "roster_mobile_several" }
  }
  return {
    code: "roster_mobile_invalid",
    params: { digits: digits.replace(/\D/g, "").length },
  }
}

/** Empty is a value here: unions without staff numbers match by mobile. */
export function normaliseStaffNumber(text: string): Normalised {
  const value = compact(text).toUpperCase()
  if (isDamagedNumber(value)) {
    return { code: "roster_staff_number_damaged" }
  }
  if (/^[1-9]\d{5}(19|20)\d{9}[\dX]$/.test(value)) {
    return { code: "roster_staff_number_is_id_card" }
  }
  if (value.length > MAX_STAFF_NUMBER || !/^[\p{L}\p{N}._/#-]*$/u.test(value)) {
    return { code: "roster_staff_number_invalid" }
  }
  return { value }
}

export const normaliseDepartment = (text: string): Normalised =>
  normaliseText(text, MAX_DEPARTMENT)

export const normaliseAddress = (text: string): Normalised =>
  normaliseText(text, MAX_ADDRESS)

function normaliseText(text: string, max: number): Normalised {
  const value = tidy(text)
  if (looksLikeFormula(value)) {
    return { code: "roster_text_is_formula" }
  }
  return value.length > max
    ? { code: "roster_text_too_long", params: { max } }
    : { value }
}
