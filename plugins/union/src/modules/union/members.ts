import type { PersonalDataCipher } from "@mall/privacy/personal-data"
import type {
  ActiveMember,
  DepartmentCount,
  MemberSearch,
  MemberState,
} from "../../types/members"
import {
  normaliseMobile,
  normaliseName,
  normaliseStaffNumber,
} from "./lib/member-values"
import type { Sql } from "@mall/outbox/sql"

export type MemberRow = ActiveMember & {
  union_id: string
  state: MemberState
  left_on: string | null
  updated_at: string
}

const COLUMNS = `id, union_id, staff_number_enc, name_enc, mobile_enc,
  address_enc, department, state, left_on::text, updated_at::text`

/** One change of a union's roster at a time; held to the transaction's end. */
export async function lockRoster(sql: Sql, unionId: string): Promise<void> {
  await sql(`SELECT id FROM "union" WHERE id = ? FOR NO KEY UPDATE`, [unionId])
}

/** The next active members after an id, in the order of ids. */
export async function activeMembersAfter(
  sql: Sql,
  unionId: string,
  after: string,
  limit: number
): Promise<ActiveMember[]> {
  return await sql<ActiveMember>(
    `SELECT id, department, name_enc, mobile_enc, address_enc, staff_number_enc
     FROM union_member
     WHERE union_id = ? AND state = 'active' AND id > ?
     ORDER BY id LIMIT ?`,
    [unionId, after, limit]
  )
}

/** Active members that have one of the hashes; both hashes beside them. */
export async function activeMembersByHash(
  sql: Sql,
  unionId: string,
  hashes: { staff_number: string[]; mobile: string[] }
): Promise<
  (ActiveMember & { staff_number_hash: string | null; mobile_hash: string })[]
> {
  return await sql(
    `SELECT id, department, name_enc, mobile_enc, address_enc,
            staff_number_enc, staff_number_hash, mobile_hash
     FROM union_member
     WHERE union_id = ? AND state = 'active'
       AND (staff_number_hash = ANY(?) OR mobile_hash = ANY(?))`,
    [unionId, hashes.staff_number, hashes.mobile]
  )
}

export async function countActive(sql: Sql, unionId: string): Promise<number> {
  const [row] = await sql<{ members: number }>(
    `SELECT count(*)::int AS members FROM union_member
     WHERE union_id = ? AND state = 'active'`,
    [unionId]
  )
  return row?.members ?? 0
}

export async function departmentsOf(
  sql: Sql,
  unionId: string
): Promise<DepartmentCount[]> {
  return await sql<DepartmentCount>(
    `SELECT department, count(*)::int AS members FROM union_member
     WHERE union_id = ? AND state = 'active'
     GROUP BY department ORDER BY members DESC, department`,
    [unionId]
  )
}

export async function memberOf(
  sql: Sql,
  unionId: string,
  id: string
): Promise<MemberRow | undefined> {
  const [row] = await sql<MemberRow>(
    `SELECT ${COLUMNS} FROM union_member WHERE union_id = ? AND id = ?`,
    [unionId, id]
  )
  return row
}

/**
 * One page of members and how many there are in all. Ciphertexts cannot be
 * searched: `q` finds exactly a name, a mobile or a staff number, by hash.
 */
export async function searchMembers(
  sql: Sql,
  cipher: PersonalDataCipher,
  unionId: string,
  { q, department, state, has_address, offset, limit }: MemberSearch
): Promise<{ members: MemberRow[]; count: number }> {
  const where = ["union_id = ?"]
  const bindings: unknown[] = [unionId]
  const add = (condition: string, ...values: unknown[]) => {
    where.push(condition)
    bindings.push(...values)
  }
  if (q) {
    add(
      "(name_hash = ? OR mobile_hash = ? OR staff_number_hash = ?)",
      ...hashesOf(cipher, q)
    )
  }
  if (department) {
    add("department = ?", department)
  }
  if (state) {
    add("state = ?", state)
  }
  if (has_address !== undefined) {
    add("(address_enc IS NOT NULL) = ?", has_address)
  }
  const condition = where.join(" AND ")
  const members = await sql<MemberRow>(
    `SELECT ${COLUMNS} FROM union_member WHERE ${condition}
     ORDER BY id LIMIT ? OFFSET ?`,
    [...bindings, limit, offset]
  )
  const [total] = await sql<{ count: number }>(
    `SELECT count(*)::int AS count FROM union_member WHERE ${condition}`,
    bindings
  )
  return { members, count: total?.count ?? 0 }
}

function hashesOf(cipher: PersonalDataCipher, q: string) {
  const kinds = [
    ["name", normaliseName(q)],
    ["mobile", normaliseMobile(q)],
    ["staff_number", normaliseStaffNumber(q)],
  ] as const
  return kinds.map(([kind, normalised]) =>
    "value" in normalised ? cipher.hash(kind, normalised.value) : null
  )
}
