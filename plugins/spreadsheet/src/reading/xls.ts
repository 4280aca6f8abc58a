import { CFB, read, type CellObject } from "@e965/xlsx"
import type { Cell, SheetRow } from "../types/read"
import { formattedNumber, numberFormat } from "./number-text"
import { Unreadable } from "./unreadable"

/** Its container reader, which the library's own types leave open. */
const compound = CFB as {
  read(bytes: Uint8Array, options: { type: "array" }): object
  find(container: object, name: string): object | null
}

/** The rows of a workbook in Excel's format of 1997 (.xls), by sheet. */
export function* xlsRows(bytes: Uint8Array): Generator<SheetRow[]> {
  const workbook = open(bytes)
  for (const [index, sheet] of workbook.SheetNames.entries()) {
    const isHidden = workbook.Workbook?.Sheets?.[index]?.Hidden
    const rows = (!isHidden && workbook.Sheets[sheet]?.["!data"]) || []
    // Spreading turns the holes of sparse arrays into undefined.
    yield [...rows].map((row, i) => ({
      sheet,
      row_number: i + 1,
      cells: [...(row ?? [])].map(xlsCell),
    }))
  }
}

/** Says what a compound file is before anything reads it whole. */
function open(bytes: Uint8Array) {
  try {
    const container = compound.read(bytes, { type: "array" })
    const has = (name: string) => Boolean(compound.find(container, name))
    if (has("EncryptedPackage")) {
      throw new Unreadable("spreadsheet_password_protected")
    }
    if (has("_VBA_PROJECT_CUR") || has("VBA")) {
      throw new Unreadable("spreadsheet_has_macros")
    }
    if (!has("Workbook") && !has("Book")) {
      throw new Unreadable("spreadsheet_wrong_type")
    }
    return read(bytes, { type: "array", dense: true, cellNF: true })
  } catch (error) {
    if (error instanceof Unreadable) {
      throw error
    }
    throw new Unreadable(
      /password|encrypt/i.test(String(error))
        ? "spreadsheet_password_protected"
        : "spreadsheet_broken"
    )
  }
}

function xlsCell(cell: CellObject | undefined): Cell {
  if (cell?.v === undefined || cell.v === "") {
    return { text: "", kind: "empty" }
  }
  const { text, kind } = value(cell)
  return { text, kind: cell.f ? "formula" : kind }
}

function value(cell: CellObject): Cell {
  switch (cell.t) {
    case "n":
      return formattedNumber(
        String(cell.v),
        numberFormat(0, typeof cell.z === "string" ? cell.z : "General")
      )
    case "b":
      return { text: cell.v ? "TRUE" : "FALSE", kind: "boolean" }
    case "e":
      return { text: cell.w ?? "#ERROR!", kind: "error" }
    default:
      return { text: String(cell.v), kind: "text" }
  }
}
