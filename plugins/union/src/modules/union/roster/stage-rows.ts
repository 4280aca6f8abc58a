import { setImmediate } from "node:timers/promises"
import type { PersonalDataCipher } from "@mall/privacy/personal-data"
import { refuse } from "../../../refuse"
import {
  type ChosenColumns,
  HEADER_SEARCH_ROWS,
  type RosterHeader,
  RosterReader,
  type SheetRow,
} from "../lib/roster/reader"
import { stage, type StagedRow } from "./staging"

/** Large enough for PostgreSQL, small enough for memory and the progress bar. */
const BATCH_ROWS = 2000
/** Encrypting so many rows takes a few milliseconds; others may then run. */
const ROWS_PER_TURN = 200

/**
 * Reads, normalises and encrypts a roster, handing batches to `write` while
 * it goes on with the next. Never more than two batches are in memory.
 */
export async function stageRows(
  table: AsyncIterable<SheetRow>,
  cipher: PersonalDataCipher,
  write: (batch: StagedRow[]) => Promise<void>,
  chosen: ChosenColumns | undefined
): Promise<{ header: RosterHeader; ignored_sheets: string[] }> {
  const reader = new RosterReader(chosen)
  let batch: StagedRow[] = []
  let written: Promise<void> = Promise.resolve()
  let rows = 0
  const flush = async () => {
    await written
    written = write(batch)
    // Awaited at the next flush; until then its failure is nobody's.
    written.catch(() => undefined)
    batch = []
  }
  for await (const row of table) {
    const member = reader.read(row)
    if (!member) {
      continue
    }
    rows += 1
    batch.push(stage(cipher, member))
    if (batch.length === BATCH_ROWS) {
      await flush()
    }
    if (rows % ROWS_PER_TURN === 0) {
      await setImmediate()
    }
  }
  if (batch.length > 0) {
    await flush()
  }
  await written
  const { header, ignored_sheets } = reader
  if (!header) {
    throw refuse.invalid("roster_header_not_found", {
      rows: HEADER_SEARCH_ROWS,
    })
  }
  if (rows === 0 && header.missing.length === 0) {
    throw refuse.invalid("roster_has_no_rows")
  }
  return { header, ignored_sheets }
}
