import { unguard } from "../formula-guard"
import type { Cell, ReadLimits, SheetRow } from "../types/read"
import { csvRows } from "./csv"
import { detectFormat, type FileFormat } from "./format"
import { Unreadable } from "./unreadable"
import { xlsxRows } from "./xlsx"

/** Rows come by the handful: awaiting each alone would cost as much again. */
type Reader = (
  bytes: Uint8Array,
  limits: ReadLimits
) => Iterable<SheetRow[]> | AsyncIterable<SheetRow[]>

const readers: Record<FileFormat, Reader> = {
  zip: xlsxRows,
  text: csvRows,
  compound: async function* (bytes) {
    // Its library takes long to load, and files of this kind are rare.
    const { xlsRows } = await import("./xls.js")
    yield* xlsRows(bytes)
  },
}

/**
 * The rows of any readable file that have something in them. Throws
 * `Unreadable` at the first thing that forbids reading on.
 */
export async function* readRows(
  bytes: Uint8Array,
  limits: ReadLimits
): AsyncGenerator<SheetRow[]> {
  let count = 0
  for await (const batch of readers[detectFormat(bytes)](bytes, limits)) {
    const rows = batch
      .map((row) => ({ ...row, cells: trimEnd(row.cells).map(settle) }))
      .filter(({ cells }) => cells.length > 0)
    count += rows.length
    if (count > limits.max_rows) {
      throw new Unreadable("spreadsheet_too_many_rows", {
        limit: limits.max_rows,
      })
    }
    for (const { sheet, row_number, cells } of rows) {
      if (cells.length > limits.max_columns) {
        throw new Unreadable("spreadsheet_too_many_columns", {
          sheet,
          row: row_number,
          limit: limits.max_columns,
        })
      }
    }
    yield rows
  }
  if (count === 0) {
    throw new Unreadable("spreadsheet_empty")
  }
}

/** What shows nothing and no database takes: all but tab and line ends. */
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f]/g

/**
 * A text that begins with `=` is a formula somebody's program kept as text;
 * `="138…"` is the way to keep Excel from rounding a long number.
 */
function settle(cell: Cell): Cell {
  if (cell.kind !== "text") {
    return cell
  }
  const text = unguard(cell.text.replace(CONTROL, ""))
  if (!text.startsWith("=")) {
    return { text, kind: "text" }
  }
  const [, quoted] = /^="([^"]*)"$/.exec(text) ?? []
  return { text: quoted ?? text, kind: "formula" }
}

/** Without the empty cells at the end. */
function trimEnd(cells: Cell[]): Cell[] {
  let length = cells.length
  while (length > 0 && cells[length - 1]?.text.trim() === "") {
    length -= 1
  }
  return length === cells.length ? cells : cells.slice(0, length)
}
