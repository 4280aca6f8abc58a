import { civilDate } from "@mall/calendar/civil-date"
import { MedusaError } from "@medusajs/framework/utils"
import { guard } from "../formula-guard"
import type { ColumnKind } from "../types/write"
import { cellText } from "./xml-text"

const DAY_MS = 86_400_000
const EPOCH = Date.UTC(1899, 11, 30)

/** `AB` for 28. */
export function columnName(number: number): string {
  const rest = (number - 1) % 26
  const letter = String.fromCharCode(65 + rest)
  return number > 26 ? columnName((number - 1 - rest) / 26) + letter : letter
}

/** A cell that is text whatever it looks like: never a formula or a number. */
export function textCell(reference: string, style: number, text: string) {
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${cellText(guard(text))}</t></is></c>`
}

/** Any value in a column of the given kind; null and undefined are blank. */
export function valueCell(
  reference: string,
  style: number,
  kind: ColumnKind,
  value: unknown
): string {
  if (value === null || value === undefined || value === "") {
    return `<c r="${reference}" s="${style}"/>`
  }
  if (kind === "text") {
    return textCell(reference, style, text(value))
  }
  return `<c r="${reference}" s="${style}"><v>${number(kind, value)}</v></c>`
}

function number(kind: Exclude<ColumnKind, "text">, value: unknown): string {
  switch (kind) {
    case "integer":
      return wholeNumber(value).toString()
    case "money_fen":
      return yuan(wholeNumber(value))
    case "date":
      return dateSerial(value).toString()
  }
}

function text(value: unknown): string {
  switch (typeof value) {
    case "string":
      return value
    case "number":
    case "bigint":
    case "boolean":
      return value.toString()
    default:
      throw new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        "A text column takes texts and numbers only"
      )
  }
}

/** PostgreSQL gives a bigint as a string of digits; that is a number too. */
export function wholeNumber(value: unknown): bigint {
  if (
    typeof value === "bigint" ||
    Number.isSafeInteger(value) ||
    (typeof value === "string" && /^-?\d+$/.test(value))
  ) {
    return BigInt(value as bigint | number | string)
  }
  throw new MedusaError(
    MedusaError.Types.UNEXPECTED_STATE,
    "Integers and fen are written from whole numbers only"
  )
}

/** Fen as yuan, by placing the point: no rounding can creep in. */
function yuan(fen: bigint): string {
  const sign = fen < 0n ? "-" : ""
  const digits = (fen < 0n ? -fen : fen).toString().padStart(3, "0")
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** The serial number of a civil date, or of an instant's date in China. */
function dateSerial(value: unknown): number {
  const date = value instanceof Date ? civilDate(value) : value
  const at =
    typeof date === "string" && /^\d{4}-\d{2}-\d{2}$/.test(date)
      ? Date.parse(date)
      : NaN
  if (Number.isNaN(at)) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      "A date is written from YYYY-MM-DD or a Date"
    )
  }
  return (at - EPOCH) / DAY_MS
}
