import {
  type ChosenColumns,
  type RosterHeader,
  RosterReader,
  type SheetRow,
} from "../lib/roster/reader"
import type { RosterRow } from "../lib/roster/row"

/** Large enough for PostgreSQL, small enough for memory and the progress bar. */
const BATCH_ROWS = 2000

/**
 * Rows not sealed yet, on their way from the thread that reads to one that
 * seals. As JSON: one text crosses between threads far quicker than thousands
 * of objects. They exist in memory only.
 */
export type OpenBatch = { size: number; rows: string }

export const rowsOf = (batch: OpenBatch): RosterRow[] =>
  JSON.parse(batch.rows) as RosterRow[]

/** What reading came to, told once every row was given. */
export type ReadRoster = {
  /** Undefined if nothing looked like one. */
  header: RosterHeader | undefined
  ignored_sheets: string[]
  rows: number
}

export type OpenPart = { batch: OpenBatch } | { read: ReadRoster }

/** Reads and normalises a roster: batches, then what it came to. */
export async function* openRows(
  table: AsyncIterable<SheetRow[]>,
  chosen: ChosenColumns | undefined
): AsyncGenerator<OpenPart> {
  const reader = new RosterReader(chosen)
  let ready: RosterRow[] = []
  let rows = 0
  const batch = () => {
    rows += ready.length
    const packed = { size: ready.length, rows: JSON.stringify(ready) }
    ready = []
    return { batch: packed }
  }
  for await (const some of table) {
    for (const row of some) {
      const member = reader.read(row)
      if (member) {
        ready.push(withoutIdleCells(member))
      }
      if (ready.length === BATCH_ROWS) {
        yield batch()
      }
    }
  }
  if (ready.length > 0) {
    yield batch()
  }
  const { header, ignored_sheets } = reader
  yield { read: { header, ignored_sheets, rows } }
}

/** The cells as the file had them matter only where something is to mend. */
const withoutIdleCells = (row: RosterRow): RosterRow =>
  row.faults.length + row.warnings.length > 0 ? row : { ...row, cells: {} }
