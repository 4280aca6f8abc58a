import type { PersonalDataSealer } from "@mall/privacy/sealer"
import type { RosterRow } from "../lib/roster/row"
import { sealMember, type SealedMember } from "../seal"
import { type OpenBatch, rowsOf } from "./open-rows"

/** A row as it waits for confirmation: nothing personal in plain text. */
export type StagedRow = SealedMember & {
  row_number: number
  cells_enc: string | null
  faults: string
  warnings: string
  outcome: "added" | "faulty"
}

export const COLUMN_TYPES: Record<keyof StagedRow, string> = {
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
export const COLUMNS = Object.keys(COLUMN_TYPES) as (keyof StagedRow)[]

export function stage(sealer: PersonalDataSealer, row: RosterRow): StagedRow {
  const hasSomethingToMend = row.faults.length + row.warnings.length > 0
  return {
    row_number: row.row_number,
    ...sealMember(sealer, row.values),
    cells_enc: hasSomethingToMend
      ? sealer.encrypt(JSON.stringify(row.cells))
      : null,
    faults: JSON.stringify(row.faults),
    warnings: JSON.stringify(row.warnings),
    outcome: row.faults.length > 0 ? "faulty" : "added",
  }
}

/**
 * Sealed rows on their way to the database: each column is one text, a line
 * for each row and an empty line for null. A few long texts cross to
 * PostgreSQL at a fraction of what thousands of short ones cost. No value can
 * hold a line break: ciphertexts, hashes and JSON have none, and a department
 * is normalised to one line.
 */
export type StagedBatch = { size: number; columns: string[] }

export function sealBatch(
  sealer: PersonalDataSealer,
  batch: OpenBatch
): StagedBatch {
  const rows = rowsOf(batch).map((row) => stage(sealer, row))
  return {
    size: rows.length,
    columns: COLUMNS.map((column) =>
      rows.map((row) => row[column] ?? "").join("\n")
    ),
  }
}
