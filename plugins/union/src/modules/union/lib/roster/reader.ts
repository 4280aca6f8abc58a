import {
  type RosterColumn,
  type RosterField,
  type RosterMapping,
} from "../../../../types/roster"
import { REQUIRED_FIELDS } from "../member-fields"
import { describeColumns, recogniseColumns } from "./columns"
import {
  isBlank,
  isFooter,
  pickCells,
  readCells,
  type RosterCell,
  type RosterRow,
} from "./row"

/** A row of any sheet; empty rows need not be given. */
export type SheetRow = {
  sheet: string
  row_number: number
  cells: RosterCell[]
}

export type RosterHeader = {
  sheet: string
  row_number: number
  columns: RosterColumn[]
  mapping: RosterMapping
  /** Required fields without a column; no row is read while there are any. */
  missing: RosterField[]
}

/** The user's own choice of columns, in place of recognition. */
export type ChosenColumns = {
  sheet: string
  header_row: number
  mapping: RosterMapping
}

/** A header stands among the first rows, under titles and notes. */
export const HEADER_SEARCH_ROWS = 20

/**
 * Finds the roster in a workbook and reads its members, row by row, without
 * ever holding more than one. The first sheet with a header that names at
 * least name and mobile is the roster; another such sheet is only reported.
 */
export class RosterReader {
  readonly ignored_sheets: string[] = []
  private found: RosterHeader | undefined
  private partial: RosterHeader | undefined
  private sheet: string | undefined
  private rowsSeen = 0

  constructor(private readonly chosen?: ChosenColumns) {}

  /** The roster's header, or the likest to one if none was complete. */
  get header(): RosterHeader | undefined {
    return this.found ?? this.partial
  }

  /** The member in a row; nothing for titles, blanks, totals, other sheets. */
  read(row: SheetRow): RosterRow | undefined {
    if (row.sheet !== this.sheet) {
      this.sheet = row.sheet
      this.rowsSeen = 0
    }
    this.rowsSeen += 1
    if (this.found?.sheet === row.sheet) {
      return this.readMember(row, this.found)
    }
    this.look(row)
    return undefined
  }

  private look(row: SheetRow): void {
    if (this.chosen) {
      const { sheet, header_row, mapping } = this.chosen
      if (row.sheet === sheet && row.row_number === header_row) {
        this.found = headerOf(row, mapping)
      }
      return
    }
    if (
      this.rowsSeen > HEADER_SEARCH_ROWS ||
      this.ignored_sheets.includes(row.sheet)
    ) {
      return
    }
    const header = headerOf(
      row,
      recogniseColumns(row.cells.map(({ text }) => text))
    )
    const isComplete = header.missing.length === 0
    if (isComplete && this.found) {
      this.ignored_sheets.push(row.sheet)
    } else if (isComplete) {
      this.found = header
    } else if (weight(header) > weight(this.partial)) {
      this.partial = header
    }
  }

  private readMember(
    row: SheetRow,
    { mapping, missing }: RosterHeader
  ): RosterRow | undefined {
    const cells = pickCells(row.cells, mapping)
    if (
      missing.length > 0 ||
      Object.values(cells).every(isBlank) ||
      isFooter(row.cells, cells) ||
      isHeaderAgain(row, mapping)
    ) {
      return undefined
    }
    return readCells(row.row_number, cells)
  }
}

function headerOf(row: SheetRow, mapping: RosterMapping): RosterHeader {
  return {
    sheet: row.sheet,
    row_number: row.row_number,
    mapping,
    columns: describeColumns(
      row.cells.map(({ text }) => text),
      mapping
    ),
    missing: REQUIRED_FIELDS.filter((field) => mapping[field] === undefined),
  }
}

/** How many fields a header names; a lone cell is a title, not a header. */
function weight(header: RosterHeader | undefined): number {
  return header && header.columns.length > 1
    ? Object.keys(header.mapping).length
    : 0
}

/** Printed rosters repeat their header on every page. */
function isHeaderAgain(row: SheetRow, mapping: RosterMapping): boolean {
  const mobile = row.cells[mapping.mobile ?? -1]?.text ?? ""
  if (/\d/.test(mobile)) {
    return false
  }
  const again = recogniseColumns(row.cells.map(({ text }) => text))
  return REQUIRED_FIELDS.every((field) => again[field] === mapping[field])
}
