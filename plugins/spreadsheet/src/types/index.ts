export type { SpreadsheetErrorCode } from "./error-codes"
export type { Cell, CellKind, ReadLimits, SheetRow } from "./read"
export type {
  ColumnKind,
  Highlight,
  SheetColumn,
  SheetContent,
  SheetLine,
  WorkbookContent,
} from "./write"
