import type { StaffState } from "@mall/sign-in/types"
import type { Sql } from "@mall/outbox/sql"
import type { UnionContext } from "../../../types/unions"

export type StaffStanding = UnionContext & {
  state: StaffState
  is_signed_out: boolean
  union_name: string
  is_union_closed: boolean
}

/** Who a token stands for, and whether it still counts. */
export async function standingOf(
  sql: Sql,
  staffId: string,
  issuedAt: number
): Promise<StaffStanding | undefined> {
  const [row] = await sql<StaffStanding>(
    `SELECT s.id AS staff_id, s.union_id, s.roles, s.state,
       coalesce(s.signed_out_after > to_timestamp(?), false) AS is_signed_out,
       u.path AS union_path, u.level AS union_level, u.province_code,
       u.name AS union_name, u.closed_at IS NOT NULL AS is_union_closed
     FROM union_staff s JOIN "union" u ON u.id = s.union_id
     WHERE s.id = ? AND s.state <> 'withdrawn' AND s.deleted_at IS NULL
       AND u.deleted_at IS NULL`,
    [issuedAt, staffId]
  )
  return row
}
