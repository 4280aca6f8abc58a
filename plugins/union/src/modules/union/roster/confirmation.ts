import type { ConfirmRosterImportInput } from "../../../types/roster"
import type { Sql } from "@mall/outbox/sql"
import { ABSENT_MEMBERS, classify } from "./classification"
import { deleteRows } from "./imports"

export type Confirmation = ConfirmRosterImportInput & {
  /** The civil date members are marked as left on. */
  today: string
}

const COPIED = `staff_number_enc, staff_number_hash, name_enc, name_hash,
  mobile_enc, mobile_hash, address_enc, address_hash, department`

const UPDATE_CHANGED = `
  UPDATE union_member m
  SET staff_number_enc = coalesce(r.staff_number_enc, m.staff_number_enc),
      staff_number_hash = coalesce(r.staff_number_hash, m.staff_number_hash),
      name_enc = r.name_enc, name_hash = r.name_hash,
      mobile_enc = r.mobile_enc, mobile_hash = r.mobile_hash,
      address_enc = coalesce(r.address_enc, m.address_enc),
      address_hash = coalesce(r.address_hash, m.address_hash),
      department = coalesce(r.department, m.department),
      state = 'active', left_on = NULL, updated_at = now()
  FROM roster_import_row r
  WHERE r.import_id = ? AND r.outcome = 'changed'
    AND m.id = r.member_id AND m.union_id = ?`

const RECORD_CHANGED = `
  INSERT INTO union_member_change (member_id, fields, staff_id, import_id)
  SELECT member_id, changed_fields, ?, import_id
  FROM roster_import_row WHERE import_id = ? AND outcome = 'changed'`

// The id follows from import and row: the same row cannot be added twice.
const INSERT_ADDED = `
  INSERT INTO union_member (id, union_id, created_by, ${COPIED})
  SELECT 'umb_' || substr(import_id, 5) || lpad(to_hex(row_number), 6, '0'),
    ?, ?, ${COPIED}
  FROM roster_import_row WHERE import_id = ? AND outcome = 'added'
  ORDER BY row_number`

const MARK_LEFT = `
  WITH absent AS (SELECT m.id ${ABSENT_MEMBERS}),
  gone AS (
    UPDATE union_member m
    SET state = 'left', left_on = ?::date, updated_at = now()
    FROM absent WHERE m.id = absent.id RETURNING m.id
  )
  INSERT INTO union_member_change (member_id, fields, staff_id, import_id)
  SELECT id, ARRAY['state'], ?, ? FROM gone RETURNING member_id`

/**
 * Writes the staged rows into the members: all of them or none. Answers false
 * and writes nothing if members changed since the preview so that it no longer
 * shows what would happen, to the person; it is then renewed.
 */
export async function applyRoster(
  sql: Sql,
  { union_id, import_id, staff_id, mark_left, today }: Confirmation
): Promise<boolean> {
  const { differs } = await classify(sql, union_id, import_id)
  if (differs) {
    return false
  }
  // Left first: whoever is absent is not touched by the file's own rows.
  const left = mark_left
    ? await sql(MARK_LEFT, [
        union_id,
        import_id,
        import_id,
        today,
        staff_id,
        import_id,
      ])
    : []
  await sql(UPDATE_CHANGED, [import_id, union_id])
  await sql(RECORD_CHANGED, [staff_id, import_id])
  await sql(INSERT_ADDED, [union_id, staff_id, import_id])
  await deleteRows(sql, import_id)
  await sql(
    `UPDATE roster_import
     SET state = 'confirmed', confirmed_by = ?, confirmed_at = now(),
         marked_left = ?, file_enc = NULL, updated_at = now()
     WHERE id = ?`,
    [staff_id, left.length, import_id]
  )
  return true
}
