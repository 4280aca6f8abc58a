import { CsvError, parse } from "csv-parse/sync"
import type { Cell, SheetRow } from "../types/read"
import { Unreadable } from "./unreadable"

const SHEET_NAME = "CSV"
const DELIMITERS = [",", "\t", ";"]
const LOOKED_AT_LINES = 10

/** The rows of a CSV file in UTF-8, UTF-16 with a mark, or GB18030. */
export function* csvRows(bytes: Uint8Array): Generator<SheetRow[]> {
  yield records(decode(bytes)).map((record, i) => ({
    sheet: SHEET_NAME,
    row_number: i + 1,
    cells: record.map(cell),
  }))
}

function cell(text: string): Cell {
  return { text, kind: text === "" ? "empty" : "text" }
}

function records(text: string): string[][] {
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      // An empty line is a row too: it counts in Excel's row numbers.
      skip_empty_lines: false,
    })
  } catch (error) {
    throw error instanceof CsvError
      ? new Unreadable("spreadsheet_broken")
      : error
  }
}

/** The candidate that occurs most in the first lines. */
function delimiterOf(text: string): string {
  const lines = text.split(/\r\n?|\n/, LOOKED_AT_LINES).join("\n")
  const count = (delimiter: string) => lines.split(delimiter).length
  return DELIMITERS.reduce((best, other) =>
    count(other) > count(best) ? other : best
  )
}

/**
 * UTF-8 is tried first: Chinese text in GB18030 is practically never valid
 * UTF-8, while nearly any bytes are valid GB18030.
 */
function decode(bytes: Uint8Array): string {
  const candidates =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? ["utf-16le"]
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? ["utf-16be"]
        : ["utf-8", "gb18030"]
  for (const encoding of candidates) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      continue
    }
  }
  throw new Unreadable("spreadsheet_unknown_encoding")
}
