import type { Fault } from "@mall/access/types"
import type { Cell, SheetRow } from "@mall/spreadsheet/types"
import { refuse } from "../../../refuse"

type Field = "staff_number" | "mobile" | "package"

/** Where a field stands: the cell's place and the header people see. */
type Columns = Partial<Record<Field, { index: number; header: string }>>

const FIELDS: readonly Field[] = ["staff_number", "mobile", "package"]

const synonyms: Record<Field, readonly string[]> = {
  staff_number: ["工号", "职工号", "员工号", "员工编号", "staffnumber"],
  mobile: ["手机号", "手机", "手机号码", "电话", "mobile", "phone"],
  package: ["礼包", "礼包名称", "选择", "所选礼包", "package", "choice"],
}

/** One member's choice as written, with where to point when it is wrong. */
export type ChoiceRow = {
  row: number
  staff_number: string | null
  mobile: string | null
  package_id: string
  /** Header of the column that names the member. */
  column: string
}

export type ChoiceTable = {
  /** False when no sheet has a column of members and one of packages. */
  has_columns: boolean
  rows: ChoiceRow[]
  faults: Fault[]
}

const AMBIGUOUS = Symbol("two packages of one name")

/** A name as people read it: without case, width and spaces. */
export const plain = (text: string) =>
  text.normalize("NFKC").toLowerCase().replace(/\s/g, "")

/** Which columns a header row names; undefined if it is no header. */
function recogniseColumns(cells: readonly Cell[]): Columns | undefined {
  const columns: Columns = {}
  cells.forEach(({ text }, index) => {
    const word = plain(text).replace(/[*.()_-]/g, "")
    for (const field of FIELDS) {
      if (!columns[field] && synonyms[field].includes(word)) {
        columns[field] = { index, header: text.trim() }
      }
    }
  })
  return columns.package && (columns.staff_number ?? columns.mobile)
    ? columns
    : undefined
}

/**
 * Reads who takes which package, row by row: a staff number or a mobile, and
 * the name of one of the round's packages. A row without a package is a member
 * who has not chosen yet. Everything wrong is kept as a fault by row and
 * column.
 */
export class ChoiceTableReader {
  private readonly table: ChoiceTable = {
    has_columns: false,
    rows: [],
    faults: [],
  }
  private sheet: string | undefined
  private columns: Columns | undefined
  private readonly packageOf = new Map<string, string | typeof AMBIGUOUS>()

  constructor(packages: readonly { id: string; name: string }[]) {
    for (const { id, name } of packages) {
      const key = plain(name)
      // Two packages of one name, as people read names: no row means either.
      this.packageOf.set(key, this.packageOf.has(key) ? AMBIGUOUS : id)
    }
  }

  add({ sheet, row_number, cells }: SheetRow): void {
    if (sheet !== this.sheet) {
      this.sheet = sheet
      this.columns = undefined
    }
    if (!this.columns) {
      this.columns = recogniseColumns(cells)
      this.table.has_columns ||= this.columns !== undefined
      return
    }
    this.read(row_number, cells, this.columns)
  }

  finish(): ChoiceTable {
    return this.table
  }

  private read(row: number, cells: readonly Cell[], columns: Columns): void {
    const textOf = (field: Field) =>
      (cells[columns[field]?.index ?? -1]?.text ?? "").trim()
    const name = textOf("package")
    if (name === "") {
      return
    }
    const staff_number = textOf("staff_number") || null
    const mobile = textOf("mobile") || null
    const column = (columns.staff_number ?? columns.mobile)?.header ?? ""
    const package_id = this.packageOf.get(plain(name))
    if (!staff_number && !mobile) {
      this.table.faults.push(
        refuse.fault("choice_member_missing", {}, { row, column })
      )
    }
    if (!package_id || package_id === AMBIGUOUS) {
      this.table.faults.push(
        refuse.fault(
          package_id ? "choice_package_ambiguous" : "choice_package_unknown",
          { package: name },
          { row, column: columns.package?.header }
        )
      )
      return
    }
    if (staff_number ?? mobile) {
      this.table.rows.push({ row, staff_number, mobile, package_id, column })
    }
  }
}
