import {
  ROSTER_FIELDS,
  type RosterField,
  type RosterMapping,
  type StoredFault,
} from "../../../../types/roster"
import { NORMALISERS } from "../member-fields"
import { compact } from "../text"

/** What a cell of any spreadsheet comes to. */
export type RosterCell = {
  text: string
  kind: "empty" | "text" | "number" | "formula" | "date" | "boolean" | "error"
}

/** The cells that mean something, by field; unmapped fields are absent. */
export type RosterCells = Partial<Record<RosterField, RosterCell>>

/** One member as the roster has it, and all that is wrong with it. */
export type RosterRow = {
  row_number: number
  cells: RosterCells
  values: Record<RosterField, string | null>
  /** The row is refused while it has any. */
  faults: StoredFault[]
  warnings: StoredFault[]
}

const EMPTY: RosterCell = { text: "", kind: "empty" }

const FOOTER =
  /^(合计|总计|小计|共计|总人数|人数合计|制表|填表|审核|负责人|经办人|备注|说明|注[:：]|以下空白|共\d+人|total)/i

export const isBlank = (cell: RosterCell | undefined): boolean =>
  cell === undefined || (cell.kind !== "error" && compact(cell.text) === "")

export function pickCells(
  cells: RosterCell[],
  mapping: RosterMapping
): RosterCells {
  const picked: RosterCells = {}
  for (const field of ROSTER_FIELDS) {
    const index = mapping[field]
    if (index !== undefined) {
      picked[field] = cells[index] ?? EMPTY
    }
  }
  return picked
}

/** Totals, signatures and notes below the roster; they name no member. */
export function isFooter(cells: RosterCell[], picked: RosterCells): boolean {
  if (!isBlank(picked.mobile)) {
    return false
  }
  const first = cells.find((cell) => !isBlank(cell))
  return first !== undefined && FOOTER.test(compact(first.text))
}

/** Normalises every cell and reports all that is wrong, not the first only. */
export function readCells(row_number: number, cells: RosterCells): RosterRow {
  const row: RosterRow = {
    row_number,
    cells,
    values: {
      staff_number: null,
      name: null,
      mobile: null,
      department: null,
      address: null,
    },
    faults: [],
    warnings: [],
  }
  for (const field of ROSTER_FIELDS) {
    const cell = cells[field]
    if (cell) {
      readCell(row, field, cell)
    }
  }
  return row
}

function readCell(row: RosterRow, field: RosterField, cell: RosterCell): void {
  if (cell.kind === "error") {
    row.faults.push({ field, code: "roster_cell_is_error" })
    return
  }
  // A formula's result may be right by luck; a name must be what was typed.
  if (field === "name" && cell.kind === "formula" && !isBlank(cell)) {
    row.faults.push({ field, code: "roster_name_is_formula" })
    return
  }
  const result = NORMALISERS[field](cell.text)
  if (!("value" in result)) {
    row.faults.push({ field, ...result })
    return
  }
  row.values[field] = result.value || null
  const missing = MISSING[field]
  if (missing && result.value === "") {
    row.warnings.push({ field, code: missing })
  }
}

/** Fields that may be empty, but not without a word. */
const MISSING: Partial<Record<RosterField, string>> = {
  staff_number: "roster_staff_number_missing",
  address: "roster_address_missing",
}
