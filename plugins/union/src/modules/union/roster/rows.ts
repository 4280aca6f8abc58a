import {
  maskAddress,
  maskMobile,
  maskName,
  type PersonalDataCipher,
} from "@mall/privacy/personal-data"
import { refuse } from "../../../refuse"
import {
  ROSTER_FIELDS,
  type RosterField,
  type RosterRowKind,
  type RosterRowView,
  type StoredFault,
} from "../../../types/roster"
import { readCells, type RosterCells } from "../lib/roster/row"
import type { Sql } from "@mall/outbox/sql"
import { ABSENT_MEMBERS } from "./classification"
import type { ImportOf } from "./imports"
import { stage } from "./staged-row"
import { replaceRow } from "./staging"

type SealedCells = {
  staff_number_enc: string | null
  name_enc: string | null
  mobile_enc: string | null
  address_enc: string | null
  department: string | null
}

type StoredRow = SealedCells & {
  row_number: number | null
  cells_enc: string | null
  faults: StoredFault[]
  warnings: StoredFault[]
  changed_fields: string[]
  holder?: { version: string; name_enc: string; mobile_enc: string } | null
}

const SEALED = `staff_number_enc, name_enc, mobile_enc, address_enc, department`

const STORED = `row_number, ${SEALED}, cells_enc, changed_fields, warnings,
  faults || relation_faults AS faults`

/** With whom a row is taken for that has a fault for it: one is found by id. */
const HOLDER = `CASE WHEN outcome = 'faulty' THEN (
    SELECT json_build_object('version', replaces_digest,
      'name_enc', m.name_enc, 'mobile_enc', m.mobile_enc)
    FROM union_member m WHERE m.id = member_id
  ) END AS holder`

const KINDS: Record<Exclude<RosterRowKind, "absent">, string> = {
  fault: `outcome = 'faulty'`,
  warning: `outcome <> 'faulty' AND warnings <> '[]'`,
  added: `outcome = 'added'`,
  changed: `outcome = 'changed'`,
}

const MASKS: Record<RosterField, (text: string) => string> = {
  staff_number: (text) => text,
  name: maskName,
  mobile: maskMobile,
  department: (text) => text,
  address: maskAddress,
}

type Page = {
  offset: number
  limit: number
  /** For those who mend them: faulty cells as in the file. */
  shows_faulty?: boolean
}

/** What a faulty cell holds may be anything, an ID-card number included. */
const HIDDEN = "****"

/** A page of the preview, masked but for the faulty cells who mends may see. */
export async function listRows(
  sql: Sql,
  cipher: PersonalDataCipher,
  { union_id, import_id }: ImportOf,
  kind: RosterRowKind,
  { offset, limit, shows_faulty = false }: Page
): Promise<RosterRowView[]> {
  const rows =
    kind === "absent"
      ? await sql<StoredRow>(
          `SELECT NULL AS row_number, ${SEALED}, NULL AS cells_enc,
             '[]'::jsonb AS faults, '[]'::jsonb AS warnings,
             '{}'::text[] AS changed_fields
           ${ABSENT_MEMBERS} ORDER BY m.id LIMIT ? OFFSET ?`,
          [union_id, import_id, import_id, limit, offset]
        )
      : await sql<StoredRow>(
          `SELECT ${STORED}, ${HOLDER} FROM roster_import_row
           WHERE import_id = ? AND ${KINDS[kind]}
           ORDER BY row_number LIMIT ? OFFSET ?`,
          [import_id, limit, offset]
        )
  return rows.map((row) =>
    viewOf(cipher, row, shows_faulty ? "to mend" : "masked")
  )
}

/** Every refused row in full, in batches, for the workbook to mend them in. */
export async function* faultyRows(
  page: (after: number) => Promise<RosterRowView[]>
): AsyncGenerator<RosterRowView> {
  let after = 0
  for (;;) {
    const rows = await page(after)
    const last = rows[rows.length - 1]
    if (!last) {
      return
    }
    yield* rows
    after = last.row_number ?? after
  }
}

export async function faultyRowsAfter(
  sql: Sql,
  cipher: PersonalDataCipher,
  importId: string,
  after: number,
  limit: number
): Promise<RosterRowView[]> {
  const rows = await sql<StoredRow>(
    `SELECT ${STORED} FROM roster_import_row
     WHERE import_id = ? AND outcome = 'faulty' AND row_number > ?
     ORDER BY row_number LIMIT ?`,
    [importId, after, limit]
  )
  return rows.map((row) => viewOf(cipher, row, "in full"))
}

/** Replaces cells of one row and reads the row anew. */
export async function mendRow(
  sql: Sql,
  cipher: PersonalDataCipher,
  importId: string,
  rowNumber: number,
  texts: Partial<Record<RosterField, string>>
): Promise<void> {
  const [row] = await sql<StoredRow>(
    `SELECT ${STORED} FROM roster_import_row
     WHERE import_id = ? AND row_number = ?`,
    [importId, rowNumber]
  )
  if (!row) {
    throw refuse.notFound("roster_row_not_found")
  }
  const cells = cellsOf(cipher, row)
  for (const field of ROSTER_FIELDS) {
    const text = texts[field]
    if (text !== undefined) {
      cells[field] = { text, kind: "text" }
    }
  }
  await replaceRow(sql, importId, stage(cipher, readCells(rowNumber, cells)))
}

/** The cells as the file had them; the normalised ones if nothing was wrong. */
function cellsOf(cipher: PersonalDataCipher, row: StoredRow): RosterCells {
  if (row.cells_enc) {
    return JSON.parse(cipher.decrypt(row.cells_enc)) as RosterCells
  }
  const cells: RosterCells = {}
  for (const field of ROSTER_FIELDS) {
    const text = openField(cipher, row, field)
    if (text !== null) {
      cells[field] = { text, kind: "text" }
    }
  }
  return cells
}

function openField(
  cipher: PersonalDataCipher,
  row: SealedCells,
  field: RosterField
): string | null {
  if (field === "department") {
    return row.department
  }
  const enc = row[`${field}_enc`]
  return enc && cipher.decrypt(enc)
}

function viewOf(
  cipher: PersonalDataCipher,
  row: StoredRow,
  shows: "masked" | "to mend" | "in full"
): RosterRowView {
  const original = cellsOf(cipher, row)
  const shown = (field: RosterField): string | null => {
    const text = original[field]?.text ?? null
    const isFaulty = row.faults.some((fault) => fault.field === field)
    if (!text || shows === "in full") {
      return text
    }
    if (isFaulty) {
      return shows === "to mend" ? text : HIDDEN
    }
    return MASKS[field](openField(cipher, row, field) ?? text)
  }
  return {
    row_number: row.row_number,
    cells: {
      staff_number: shown("staff_number"),
      name: shown("name"),
      mobile: shown("mobile"),
      department: shown("department"),
      address: shown("address"),
    },
    changed_fields: row.changed_fields,
    faults: row.faults,
    warnings: row.warnings,
    holder: row.holder
      ? {
          version: row.holder.version,
          name: maskName(cipher.decrypt(row.holder.name_enc)),
          mobile: maskMobile(cipher.decrypt(row.holder.mobile_enc)),
        }
      : null,
  }
}
