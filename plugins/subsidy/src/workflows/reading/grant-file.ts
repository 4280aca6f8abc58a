import type { Fault } from "@mall/access/refusals"
import { readTable } from "@mall/spreadsheet/read"
import {
  type GrantColumns,
  grantColumns,
  grantRow,
} from "../../modules/subsidy/lib/grant-file"
import { refuse } from "../../refuse"
import type { ListedRow } from "../money/grant"

/** A header stands within the first rows, below a title perhaps. */
const HEADER_ROWS = 10

/**
 * The rows of a list and every fault in it. Refuses with
 * `subsidy_file_header` a file without a column to know members by, and with
 * the spreadsheet's own codes what is no table.
 */
export async function readGrantFile(file: {
  buffer: Buffer
  originalname: string
}): Promise<{ rows: ListedRow[]; faults: Fault[] }> {
  const rows: ListedRow[] = []
  const faults: Fault[] = []
  let columns: GrantColumns | undefined
  let seen = 0
  for await (const { row_number, cells } of readTable(file)) {
    if (!columns) {
      columns = grantColumns(cells)
      seen += 1
      if (!columns && seen >= HEADER_ROWS) {
        break
      }
      continue
    }
    const read = grantRow(row_number, cells, columns)
    if ("code" in read) {
      const { code, row, column } = read
      faults.push(refuse.fault(code, {}, { row, ...(column && { column }) }))
    } else {
      rows.push(read)
    }
  }
  if (!columns) {
    throw refuse.invalid("subsidy_file_header")
  }
  return { rows, faults }
}
