export type CellKind =
  "empty" | "text" | "number" | "formula" | "date" | "boolean" | "error"

/**
 * One cell as a person reads it. A number's `text` has all its digits, never
 * an exponent; a formula's is its last result; a date's is `2026-01-31` or
 * `2026-01-31 08:00:00`. A text that begins with `=` counts as a formula.
 */
export type Cell = { text: string; kind: CellKind }

/** A row with something in it; `row_number` is the one Excel shows. */
export type SheetRow = { sheet: string; row_number: number; cells: Cell[] }

export type ReadLimits = {
  max_bytes: number
  /** Rows with something in them, over all sheets. */
  max_rows: number
  max_columns: number
  /** What all parts of a workbook may come to when inflated. */
  max_unpacked_bytes: number
  /** Heap of the worker; beyond it the file is refused. */
  max_heap_mb: number
  /** Longest silence of the worker while its rows are waited for. */
  timeout_seconds: number
}
