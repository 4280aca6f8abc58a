import type { PersonalDataCipher } from "@mall/privacy/personal-data"
import { sayFieldFault } from "../../fault-sentences"
import { refuse } from "../../refuse"
import type { MemberUpdate } from "../../types/members"
import {
  ROSTER_FIELDS,
  type RosterField,
  type StoredFault,
} from "../../types/roster"
import { NORMALISERS } from "./lib/member-fields"
import { type MemberValues, sealMember } from "./seal"
import type { Sql } from "@mall/outbox/sql"

/** Whose member is changed, and by whom. */
export type MemberChange = {
  union_id: string
  member_id: string
  staff_id: string
}

const UNIQUE_VIOLATION = "23505"

/**
 * Mends single fields of a member. Refuses with every faulty field at once,
 * and when another member of the union has the mobile or the staff number.
 */
export async function mendMember(
  sql: Sql,
  cipher: PersonalDataCipher,
  change: MemberChange,
  update: MemberUpdate
): Promise<void> {
  const { fields, values } = normalised(update)
  if (fields.length === 0) {
    return
  }
  const sealed = sealMember(cipher, values)
  const columns = Object.entries(sealed).filter(([column]) =>
    fields.some((field) => column.replace(/_(enc|hash)$/, "") === field)
  )
  const rows = await sql<{ id: string }>(
    `UPDATE union_member
     SET ${columns.map(([column]) => `${column} = ?`).join(", ")},
         updated_at = now()
     WHERE union_id = ? AND id = ? RETURNING id`,
    [...columns.map(([, value]) => value), change.union_id, change.member_id]
  ).catch(refuseTaken)
  if (rows.length === 0) {
    throw refuse.notFound("member_not_found")
  }
  await recordChange(sql, change, fields)
}

function normalised(update: MemberUpdate) {
  const faults: StoredFault[] = []
  const fields = ROSTER_FIELDS.filter((field) => update[field] !== undefined)
  const values = Object.fromEntries(
    ROSTER_FIELDS.map((field): [RosterField, string | null] => {
      const text = update[field]
      if (text === undefined) {
        return [field, null]
      }
      const result = NORMALISERS[field](text ?? "")
      if ("value" in result) {
        return [field, result.value || null]
      }
      faults.push({ field, ...result })
      return [field, null]
    })
  ) as MemberValues
  if (faults.length > 0) {
    throw refuse.invalid(
      "member_fields_invalid",
      { count: faults.length },
      faults.map(sayFieldFault)
    )
  }
  return { fields, values }
}

function refuseTaken(error: { code?: string; constraint?: string }): never {
  if (error.code !== UNIQUE_VIOLATION) {
    throw error
  }
  throw refuse.notAllowed(
    error.constraint === "union_member_mobile_unique"
      ? "member_mobile_taken"
      : "member_staff_number_taken"
  )
}

/** Marks a member as left; the record stays. Twice has no further effect. */
export async function leaveMember(
  sql: Sql,
  change: MemberChange,
  on: string
): Promise<void> {
  const rows = await sql<{ id: string }>(
    `UPDATE union_member SET state = 'left', left_on = ?, updated_at = now()
     WHERE union_id = ? AND id = ? AND state = 'active' RETURNING id`,
    [on, change.union_id, change.member_id]
  )
  if (rows.length > 0) {
    await recordChange(sql, change, ["state"])
  }
}

async function recordChange(
  sql: Sql,
  { member_id, staff_id }: MemberChange,
  fields: string[]
): Promise<void> {
  await sql(
    `INSERT INTO union_member_change (member_id, fields, staff_id)
     VALUES (?, ?, ?)`,
    [member_id, fields, staff_id]
  )
}
