import type { PersonalDataCipher } from "@mall/privacy/personal-data"
import { refuse } from "../../../refuse"
import type { RosterRow } from "../lib/roster/row"
import { sealMember, type SealedMember } from "../seal"
import type { Sql } from "../sql"

/** A row as it waits for confirmation: nothing personal in plain text. */
export type StagedRow = SealedMember & {
  row_number: number
  cells_enc: string | null
  faults: string
  warnings: string
  outcome: "added" | "faulty"
}

const COLUMN_TYPES: Record<keyof StagedRow, string> = {
  row_number: "int",
  staff_number_enc: "text",
  staff_number_hash: "text",
  name_enc: "text",
  name_hash: "text",
  mobile_enc: "text",
  mobile_hash: "text",
  address_enc: "text",
  address_hash: "text",
  department: "text",
  cells_enc: "text",
  faults: "jsonb",
  warnings: "jsonb",
  outcome: "text",
}
const COLUMNS = Object.keys(COLUMN_TYPES) as (keyof StagedRow)[]

export function stage(cipher: PersonalDataCipher, row: RosterRow): StagedRow {
  const hasSomethingToMend = row.faults.length + row.warnings.length > 0
  return {
    row_number: row.row_number,
    ...sealMember(cipher, row.values),
    cells_enc: hasSomethingToMend
      ? cipher.encrypt(JSON.stringify(row.cells))
      : null,
    faults: JSON.stringify(row.faults),
    warnings: JSON.stringify(row.warnings),
    outcome: row.faults.length > 0 ? "faulty" : "added",
  }
}

/**
 * Writes one batch and moves the import's progress with it. Throws once the
 * import is no longer being read, so a late batch leaves no row behind.
 */
export async function insertBatch(
  sql: Sql,
  importId: string,
  rows: StagedRow[]
): Promise<void> {
  const reading = await sql<{ id: string }>(
    `UPDATE roster_import SET done = done + ?, updated_at = now()
     WHERE id = ? AND state = 'parsing' RETURNING id`,
    [rows.length, importId]
  )
  if (reading.length === 0) {
    throw refuse.notAllowed("roster_import_not_open")
  }
  const arrays = COLUMNS.map((column) => `?::${COLUMN_TYPES[column]}[]`)
  await sql(
    `INSERT INTO roster_import_row (import_id, ${COLUMNS.join(", ")})
     SELECT ?, * FROM unnest(${arrays.join(", ")})`,
    [importId, ...COLUMNS.map((column) => rows.map((row) => row[column]))]
  )
}

/** Replaces one staged row after its cells were mended. */
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
    `UPDATE roster_import_row SET ${assignments.join(", ")}
     WHERE import_id = ? AND row_number = ?`,
    [...columns.map((column) => row[column]), importId, row.row_number]
  )
}
