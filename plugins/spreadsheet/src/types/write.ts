/** How a column is written; `money_fen` takes integer fen and shows yuan. */
export type ColumnKind = "text" | "integer" | "money_fen" | "date"

export type SheetColumn = {
  header: string
  key: string
  /** In characters; a Chinese one counts as two. */
  width: number
  kind: ColumnKind
}

export type SheetLine = Record<string, unknown>

/** Cells to colour, by column key. */
export type Highlight = Partial<Record<string, "error" | "warning">>

export type SheetContent = {
  name: string
  title?: string
  /** Lines under the title. */
  notes?: string[]
  columns: SheetColumn[]
  rows: Iterable<SheetLine> | AsyncIterable<SheetLine>
  highlight?: (row: SheetLine) => Highlight
  /** Keys of the whole-number columns to add up in a last row. */
  totals?: string[]
}

export type WorkbookContent = { sheets: SheetContent[] }
