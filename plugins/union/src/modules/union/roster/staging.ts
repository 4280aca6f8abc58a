import { refuse } from "../../../refuse"
import type { Sql } from "@mall/outbox/sql"
import {
  COLUMN_TYPES,
  COLUMNS,
  type StagedBatch,
  type StagedRow,
} from "./staged-row"

const ARRAYS = COLUMNS.map(
  (column) => `string_to_array(?, chr(10), '')::${COLUMN_TYPES[column]}[]`
)

const INSERT_BATCH = `
  INSERT INTO roster_import_row (import_id, ${COLUMNS.join(", ")})
  SELECT ?, * FROM unnest(${ARRAYS.join(", ")})`

/**
 * Writes one batch and moves the import's progress with it. Throws once the
 * import is no longer being read, so a late batch leaves no row behind.
 */
export async function insertBatch(
  sql: Sql,
  importId: string,
  { size, columns }: StagedBatch
): Promise<void> {
  const reading = await sql<{ id: string }>(
    `UPDATE roster_import SET done = done + ?, updated_at = now()
     WHERE id = ? AND state = 'parsing' RETURNING id`,
    [size, importId]
  )
  if (reading.length === 0) {
    throw refuse.notAllowed("roster_import_not_open")
  }
  await sql(INSERT_BATCH, [importId, ...columns])
}

/** Replaces one staged row after its cells were mended; it is judged anew. */
export async function replaceRow(
  sql: Sql,
  importId: string,
  row: StagedRow
): Promise<void> {
  const columns = COLUMNS.filter((column) => column !== "row_number")
  const assignments = columns.map(
    (column) => `${column} = ?::${COLUMN_TYPES[column]}`
  )
  await sql(
    `UPDATE roster_import_row SET ${assignments.join(", ")},
       same_person_digest = NULL
     WHERE import_id = ? AND row_number = ?`,
    [...columns.map((column) => row[column]), importId, row.row_number]
  )
}
