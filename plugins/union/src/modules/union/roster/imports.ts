import type { PersonalDataCipher } from "@mall/privacy/personal-data"
import type { Sentence } from "@mall/access/types"
import { refuse } from "../../../refuse"
import type {
  RosterImportDTO,
  RosterImportState,
  RosterMapping,
} from "../../../types/roster"
import type { ChosenColumns, RosterHeader } from "../lib/roster/reader"
import type { Sql } from "@mall/outbox/sql"

/** One import of one union. */
export type ImportOf = { union_id: string; import_id: string }

export type RosterFailure = { code: string; message: Sentence }

export type RosterUpload = {
  union_id: string
  staff_id: string
  file_name: string
  /** The file in base64: workflows copy their input, and copy strings well. */
  content: string
}

/** A file somebody has undertaken to read. */
export type ClaimedRoster = {
  union_id: string
  file: { buffer: Buffer; originalname: string }
  chosen: ChosenColumns | undefined
}

const COLUMNS = `id, union_id, file_name, state, sheet, header_row, columns,
  missing_columns, ignored_sheets, done, total, added, changed, unchanged,
  absent, faulty, warned, marked_left, failure, created_by, confirmed_by,
  confirmed_at, created_at, updated_at`

export async function insertImport(
  sql: Sql,
  cipher: PersonalDataCipher,
  id: string,
  { union_id, staff_id, file_name, content }: RosterUpload
): Promise<void> {
  await sql(
    `INSERT INTO roster_import (id, union_id, file_name, file_enc, created_by)
     VALUES (?, ?, ?, ?, ?)`,
    [id, union_id, file_name, cipher.encrypt(content), staff_id]
  )
}

export async function findImport(
  sql: Sql,
  { union_id, import_id }: ImportOf
): Promise<RosterImportDTO> {
  const [row] = await sql<RosterImportDTO>(
    `SELECT ${COLUMNS} FROM roster_import WHERE union_id = ? AND id = ?`,
    [union_id, import_id]
  )
  if (!row) {
    throw refuse.notFound("roster_import_not_found")
  }
  return row
}

export async function listImports(
  sql: Sql,
  unionId: string,
  { offset, limit }: { offset: number; limit: number }
): Promise<{ roster_imports: RosterImportDTO[]; count: number }> {
  const roster_imports = await sql<RosterImportDTO>(
    `SELECT ${COLUMNS} FROM roster_import WHERE union_id = ?
     ORDER BY created_at DESC, id DESC LIMIT ? OFFSET ?`,
    [unionId, limit, offset]
  )
  const [total] = await sql<{ count: number }>(
    `SELECT count(*)::int AS count FROM roster_import WHERE union_id = ?`,
    [unionId]
  )
  return { roster_imports, count: total?.count ?? 0 }
}

/** Takes a file to read; nothing if another reader has it or it is gone. */
export async function claimImport(
  sql: Sql,
  cipher: PersonalDataCipher,
  importId: string
): Promise<ClaimedRoster | undefined> {
  const [row] = await sql<{
    union_id: string
    file_name: string
    file_enc: string
    sheet: string | null
    header_row: number | null
    mapping: RosterMapping | null
  }>(
    `UPDATE roster_import SET claimed_at = now(), updated_at = now()
     WHERE id = ? AND state = 'parsing' AND claimed_at IS NULL
     RETURNING union_id, file_name, file_enc, sheet, header_row, mapping`,
    [importId]
  )
  return (
    row && {
      union_id: row.union_id,
      file: {
        buffer: Buffer.from(cipher.decrypt(row.file_enc), "base64"),
        originalname: row.file_name,
      },
      chosen:
        row.mapping && row.sheet !== null && row.header_row !== null
          ? {
              sheet: row.sheet,
              header_row: row.header_row,
              mapping: row.mapping,
            }
          : undefined,
    }
  )
}

/** Locks the import and refuses unless its preview is open for changes. */
export async function lockPreview(sql: Sql, of: ImportOf): Promise<void> {
  const state = await lockImport(sql, of)
  if (state !== "previewed") {
    throw refuse.notAllowed("roster_import_not_open")
  }
}

export async function lockImport(
  sql: Sql,
  { union_id, import_id }: ImportOf
): Promise<RosterImportState> {
  const [row] = await sql<{ state: RosterImportState }>(
    `SELECT state FROM roster_import WHERE union_id = ? AND id = ? FOR UPDATE`,
    [union_id, import_id]
  )
  if (!row) {
    throw refuse.notFound("roster_import_not_found")
  }
  return row.state
}

/** Sends a previewed import back to be read with the chosen columns. */
export async function reopenImport(
  sql: Sql,
  importId: string,
  mapping: RosterMapping
): Promise<void> {
  await deleteRows(sql, importId)
  await sql(
    `UPDATE roster_import
     SET state = 'parsing', claimed_at = NULL, mapping = ?::jsonb,
         done = 0, total = NULL, added = 0, changed = 0, unchanged = 0,
         absent = 0, faulty = 0, warned = 0, updated_at = now()
     WHERE id = ?`,
    [JSON.stringify(mapping), importId]
  )
}

export async function finishReading(
  sql: Sql,
  importId: string,
  header: RosterHeader,
  ignoredSheets: string[]
): Promise<void> {
  await sql(
    `UPDATE roster_import
     SET state = 'previewed', total = done, sheet = ?, header_row = ?,
         columns = ?::jsonb, missing_columns = ?, ignored_sheets = ?,
         updated_at = now()
     WHERE id = ? AND state = 'parsing'`,
    [
      header.sheet,
      header.row_number,
      JSON.stringify(header.columns),
      header.missing,
      ignoredSheets,
      importId,
    ]
  )
}

/** Closes an import that was not confirmed; nothing of its file remains. */
export async function closeImport(
  sql: Sql,
  importId: string,
  state: "failed" | "discarded",
  failure?: RosterFailure
): Promise<void> {
  await sql(
    `UPDATE roster_import
     SET state = ?, failure = ?::jsonb, file_enc = NULL, updated_at = now()
     WHERE id = ? AND state IN ('parsing', 'previewed')`,
    [state, failure ? JSON.stringify(failure) : null, importId]
  )
  await deleteRows(sql, importId)
}

export async function deleteRows(sql: Sql, importId: string): Promise<void> {
  await sql(`DELETE FROM roster_import_row WHERE import_id = ?`, [importId])
}

/** Ids of open imports in a state nobody has touched for so long. */
export async function idleImports(
  sql: Sql,
  state: "parsing" | "previewed",
  seconds: number
): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    `SELECT id FROM roster_import
     WHERE state = ? AND updated_at < now() - make_interval(secs => ?)
     ORDER BY id FOR UPDATE SKIP LOCKED`,
    [state, seconds]
  )
  return rows.map(({ id }) => id)
}
