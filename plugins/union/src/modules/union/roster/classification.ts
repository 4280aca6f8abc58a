import type { Sql } from "@mall/outbox/sql"

type RosterCounts = {
  added: number
  changed: number
  unchanged: number
  faulty: number
  warned: number
}

/** The fault of a row that would put one person in another's place. */
const OTHER_PERSON = "roster_staff_number_of_other_member"

/**
 * What each staged row would do to the members there are now, in one
 * statement. A person is recognised by staff number, else by mobile if the
 * row has no staff number or the name is the same. An empty or absent cell
 * never erases what is known.
 *
 * A repeated staff number or mobile is a fault of the later row; so is a
 * mobile held by a member who is neither this person nor given a free new
 * mobile by the same file.
 *
 * A staff number whose holder has another name and another mobile is a fault
 * too, or whoever is left over from a file with repeated numbers would replace
 * the one who was written: staff must say, person by person, that it is the
 * same one (`sayItIsTheSame`).
 */
const CLASSIFY = `
  WITH import AS (SELECT ?::text AS id, ?::text AS union_id),
  staged AS (
    SELECT r.import_id, r.row_number, r.staff_number_hash, r.name_hash,
      r.mobile_hash, r.address_hash, r.department, r.faults,
      r.same_person_digest
    FROM roster_import_row r JOIN import i ON r.import_id = i.id
  ),
  first_by_number AS (
    SELECT DISTINCT ON (staff_number_hash)
      staff_number_hash, row_number, name_hash, mobile_hash, faults,
      same_person_digest
    FROM staged WHERE staff_number_hash IS NOT NULL
    ORDER BY staff_number_hash, row_number
  ),
  repeated_staff_number AS (
    SELECT staff_number_hash, min(row_number) AS first FROM staged
    WHERE staff_number_hash IS NOT NULL
    GROUP BY staff_number_hash HAVING count(*) > 1
  ),
  repeated_mobile AS (
    SELECT mobile_hash, min(row_number) AS first FROM staged
    WHERE mobile_hash IS NOT NULL
    GROUP BY mobile_hash HAVING count(*) > 1
  ),
  members AS (
    SELECT m.id, m.staff_number_hash, m.name_hash, m.mobile_hash,
      m.address_hash, m.department, m.state,
      md5(ROW(m.staff_number_hash, m.name_hash, m.mobile_hash, m.department,
        m.address_hash, m.state)::text) AS digest
    FROM union_member m JOIN import i ON m.union_id = i.union_id
  ),
  matched AS (
    SELECT r.*,
      s.first AS staff_number_first, p.first AS mobile_first,
      by_number.id AS by_number_id,
      by_mobile.id AS by_mobile_id,
      by_number.name_hash <> r.name_hash
        AND by_number.mobile_hash <> r.mobile_hash
        AND by_number.digest IS DISTINCT FROM r.same_person_digest
        AS is_other_person,
      in_file.row_number IS NOT NULL AS holder_in_file,
      -- The holder's own row is taken and gives them a mobile nobody has.
      in_file.row_number IS NOT NULL
        AND in_file.faults = '[]'
        AND in_file.mobile_hash <> r.mobile_hash
        AND (in_file.name_hash = by_mobile.name_hash
          OR in_file.same_person_digest = by_mobile.digest)
        AND taken.id IS NULL AND claimed.first IS NULL AS holder_moves,
      r.staff_number_hash IS NULL OR by_mobile.name_hash = r.name_hash
        AS same_person
    FROM staged r
    LEFT JOIN repeated_staff_number s
      ON s.staff_number_hash = r.staff_number_hash AND s.first < r.row_number
    LEFT JOIN repeated_mobile p
      ON p.mobile_hash = r.mobile_hash AND p.first < r.row_number
    LEFT JOIN members by_number
      ON by_number.staff_number_hash = r.staff_number_hash
    LEFT JOIN members by_mobile
      ON by_mobile.mobile_hash = r.mobile_hash
    LEFT JOIN first_by_number in_file
      ON in_file.staff_number_hash = by_mobile.staff_number_hash
      AND by_mobile.id IS DISTINCT FROM by_number.id
    LEFT JOIN members taken
      ON taken.mobile_hash = in_file.mobile_hash
    LEFT JOIN repeated_mobile claimed
      ON claimed.mobile_hash = in_file.mobile_hash
      AND claimed.first < in_file.row_number
  ),
  decided AS (
    SELECT m.*,
      coalesce(
        by_number_id,
        CASE WHEN same_person AND NOT holder_in_file THEN by_mobile_id END
      ) AS person_id
    FROM matched m
  ),
  judged AS (
    SELECT d.*,
      CASE WHEN staff_number_first IS NULL THEN '[]'::jsonb
        ELSE jsonb_build_array(jsonb_build_object(
          'field', 'staff_number', 'code', 'roster_staff_number_repeated',
          'params', jsonb_build_object('first', staff_number_first)))
      END ||
      CASE WHEN staff_number_first IS NULL AND is_other_person
        THEN jsonb_build_array(jsonb_build_object(
          'field', 'staff_number', 'code', '${OTHER_PERSON}'))
        ELSE '[]'::jsonb
      END ||
      CASE WHEN mobile_first IS NULL THEN '[]'::jsonb
        ELSE jsonb_build_array(jsonb_build_object(
          'field', 'mobile', 'code', 'roster_mobile_repeated',
          'params', jsonb_build_object('first', mobile_first)))
      END ||
      CASE WHEN mobile_first IS NOT NULL OR by_mobile_id IS NULL
          OR by_mobile_id = person_id OR holder_moves THEN '[]'::jsonb
        ELSE jsonb_build_array(jsonb_build_object(
          'field', 'mobile', 'code', 'roster_mobile_of_other_member'))
      END AS new_faults
    FROM decided d
  ),
  compared AS (
    SELECT j.import_id, j.row_number, j.new_faults,
      j.faults <> '[]' OR j.new_faults <> '[]' AS is_faulty,
      staff_number_first IS NULL AND coalesce(is_other_person, false)
        AS is_other_person,
      p.id AS person_id,
      CASE WHEN p.id IS NULL THEN '{}'::text[] ELSE array_remove(ARRAY[
        CASE WHEN j.staff_number_hash <> p.staff_number_hash
          OR (j.staff_number_hash IS NOT NULL AND p.staff_number_hash IS NULL)
          THEN 'staff_number' END,
        CASE WHEN j.name_hash <> p.name_hash THEN 'name' END,
        CASE WHEN j.mobile_hash <> p.mobile_hash THEN 'mobile' END,
        CASE WHEN j.department IS NOT NULL
          AND j.department IS DISTINCT FROM p.department
          THEN 'department' END,
        CASE WHEN j.address_hash IS NOT NULL
          AND j.address_hash IS DISTINCT FROM p.address_hash
          THEN 'address' END,
        CASE WHEN p.state = 'left' THEN 'state' END
      ], NULL) END AS new_fields,
      p.digest AS person_digest
    FROM judged j LEFT JOIN members p ON p.id = j.person_id
  ),
  target AS (
    SELECT import_id, row_number, new_faults,
      CASE WHEN is_faulty THEN 'faulty'
        WHEN person_id IS NULL THEN 'added'
        WHEN cardinality(new_fields) > 0 THEN 'changed'
        ELSE 'unchanged' END AS new_outcome,
      CASE WHEN NOT is_faulty OR is_other_person THEN person_id END
        AS new_member_id,
      CASE WHEN is_faulty THEN '{}'::text[] ELSE new_fields END AS new_fields,
      CASE WHEN is_other_person
          OR (NOT is_faulty AND cardinality(new_fields) > 0)
        THEN person_digest END AS new_digest
    FROM compared
  ),
  moved AS (
    UPDATE roster_import_row r
    SET relation_faults = new_faults, outcome = new_outcome,
        member_id = new_member_id, changed_fields = new_fields,
        replaces_digest = new_digest
    FROM target t
    WHERE r.import_id = t.import_id AND r.row_number = t.row_number
      AND (r.relation_faults, r.outcome, r.member_id, r.changed_fields,
          r.replaces_digest)
        IS DISTINCT FROM
        (new_faults, new_outcome, new_member_id, new_fields, new_digest)
    RETURNING r.row_number
  )
  SELECT count(*)::int AS rows FROM moved`

const COUNT = `
  SELECT
    count(*) FILTER (WHERE outcome = 'added')::int AS added,
    count(*) FILTER (WHERE outcome = 'changed')::int AS changed,
    count(*) FILTER (WHERE outcome = 'unchanged')::int AS unchanged,
    count(*) FILTER (WHERE outcome = 'faulty')::int AS faulty,
    count(*) FILTER (WHERE outcome <> 'faulty' AND warnings <> '[]')::int
      AS warned
  FROM roster_import_row WHERE import_id = ?`

/**
 * Active members no row of the file resembles, faulty rows included: whoever
 * might be in the file is not absent. Takes union id, import id, import id.
 */
export const ABSENT_MEMBERS = `
  FROM union_member m
  WHERE m.union_id = ? AND m.state = 'active'
    AND NOT EXISTS (
      SELECT 1 FROM roster_import_row r
      WHERE r.import_id = ? AND r.mobile_hash = m.mobile_hash)
    AND NOT EXISTS (
      SELECT 1 FROM roster_import_row r
      WHERE r.import_id = ? AND r.staff_number_hash = m.staff_number_hash)`

const ABSENT = `
  SELECT count(*)::int AS absent,
    md5(coalesce(string_agg(m.id, ' ' ORDER BY m.id), '')) AS digest
  ${ABSENT_MEMBERS}`

const KEEP = `
  UPDATE roster_import i
  SET added = ?, changed = ?, unchanged = ?, faulty = ?, warned = ?,
      absent = ?, absent_digest = ?, updated_at = now()
  FROM (SELECT id, absent_digest FROM roster_import WHERE id = ?) AS old
  WHERE i.id = old.id
  RETURNING old.absent_digest`

/**
 * Compares the staged rows with the members of now and stores what came of
 * it, with its counts. Answers whether anything differs from what was stored
 * before: what any row would do, to whom, what it would overwrite, or who is
 * absent. Run again it changes nothing unless members did.
 */
export async function classify(
  sql: Sql,
  unionId: string,
  importId: string
): Promise<{ differs: boolean }> {
  // Joins of whole rosters: hashed in memory, and not worth compiling.
  await sql(`SET LOCAL work_mem = '64MB'`)
  await sql(`SET LOCAL jit = off`)
  const [moved] = await sql<{ rows: number }>(CLASSIFY, [importId, unionId])
  const [counts] = await sql<RosterCounts>(COUNT, [importId])
  const [members] = await sql<{ absent: number; digest: string }>(ABSENT, [
    unionId,
    importId,
    importId,
  ])
  const [before] = await sql<{ absent_digest: string | null }>(KEEP, [
    counts?.added ?? 0,
    counts?.changed ?? 0,
    counts?.unchanged ?? 0,
    counts?.faulty ?? 0,
    counts?.warned ?? 0,
    members?.absent ?? 0,
    members?.digest ?? null,
    importId,
  ])
  return {
    differs: moved?.rows !== 0 || before?.absent_digest !== members?.digest,
  }
}

/**
 * Staff say of one row that it is the member whose staff number it has, as
 * they saw that member. Answers false if the row does not ask for it, or no
 * longer of that member as seen.
 */
export async function sayItIsTheSame(
  sql: Sql,
  importId: string,
  rowNumber: number,
  seen: string
): Promise<boolean> {
  const said = await sql(
    `UPDATE roster_import_row SET same_person_digest = replaces_digest
     WHERE import_id = ? AND row_number = ? AND replaces_digest = ?
       AND relation_faults @> '[{"code": "${OTHER_PERSON}"}]'
     RETURNING row_number`,
    [importId, rowNumber, seen]
  )
  return said.length > 0
}
