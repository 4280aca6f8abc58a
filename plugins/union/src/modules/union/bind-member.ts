import { maskName, type PersonalDataCipher } from "@mall/privacy/personal-data"
import type { MembershipDTO } from "../../types/members"
import type { Sql } from "@mall/outbox/sql"

/** A customer and the hash of the mobile they proved to be theirs. */
export type ProvedCustomer = { customer_id: string; mobile_hash: string }

type Row = {
  member_id: string
  customer_id: string | null
  name_enc: string
  department: string | null
  union_id: string
  name: string
  short_name: string
  path: string
  province_code: string
}

/** Of several memberships the one that became active last. */
async function latestWith(sql: Sql, hash: string): Promise<Row | undefined> {
  const [row] = await sql<Row>(
    `SELECT m.id AS member_id, m.customer_id, m.name_enc, m.department,
            u.id AS union_id, u.name, u.short_name, u.path, u.province_code
     FROM union_member m JOIN "union" u ON u.id = m.union_id
     WHERE m.mobile_hash = ? AND m.state = 'active' AND u.deleted_at IS NULL
     ORDER BY m.active_since DESC, m.id DESC LIMIT 1`,
    [hash]
  )
  return row
}

async function bind(
  sql: Sql,
  memberId: string,
  customerId: string
): Promise<void> {
  await sql(
    `UPDATE union_member SET customer_id = NULL
     WHERE customer_id = ? AND state = 'active' AND id <> ?`,
    [customerId, memberId]
  )
  await sql(`UPDATE union_member SET customer_id = ? WHERE id = ?`, [
    customerId,
    memberId,
  ])
  // Here the member acts: their customer id stands where staff's would.
  await sql(
    `INSERT INTO union_member_change (member_id, fields, staff_id)
     VALUES (?, ARRAY['customer_id'], ?)`,
    [memberId, customerId]
  )
}

/**
 * The membership of whoever proved this number, bound to them; undefined if
 * it is on no active roster. The roster's number decides: a customer bound
 * earlier gives way, and a customer is bound to one membership only.
 */
export async function bindMember(
  sql: Sql,
  { customer_id, mobile_hash }: ProvedCustomer
): Promise<Row | undefined> {
  const seen = await latestWith(sql, mobile_hash)
  if (!seen || seen.customer_id === customer_id) {
    return seen
  }
  await sql(
    `SELECT id FROM union_member
     WHERE state = 'active' AND (mobile_hash = ? OR customer_id = ?)
     ORDER BY id FOR UPDATE`,
    [mobile_hash, customer_id]
  )
  const row = await latestWith(sql, mobile_hash)
  if (row && row.customer_id !== customer_id) {
    await bind(sql, row.member_id, customer_id)
  }
  return row
}

/** As the member may see it: their union, its place in the tree, their name masked. */
export async function showMembership(
  sql: Sql,
  cipher: PersonalDataCipher,
  row: Row
): Promise<MembershipDTO> {
  const above = await sql<{ name: string }>(
    `SELECT name FROM "union"
     WHERE id = ANY(string_to_array(trim(BOTH '/' FROM ?), '/'))
     ORDER BY length(path)`,
    [row.path]
  )
  return {
    member_id: row.member_id,
    union: {
      id: row.union_id,
      name: row.name,
      short_name: row.short_name,
      path: row.path,
      path_names: above.map(({ name }) => name),
      province_code: row.province_code,
    },
    name_masked: maskName(cipher.decrypt(row.name_enc)),
    department: row.department,
    status: "active",
  }
}

export async function memberIdsOf(
  sql: Sql,
  customerId: string
): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    `SELECT id FROM union_member WHERE customer_id = ? AND state = 'active'`,
    [customerId]
  )
  return rows.map(({ id }) => id)
}
