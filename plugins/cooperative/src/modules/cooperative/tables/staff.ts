import type { Sql } from "@mall/outbox/sql"
import type { StaffState } from "@mall/sign-in/types"
import type { CooperativeContext } from "../../../types/cooperative"

export type StaffStanding = CooperativeContext & {
  state: StaffState
  is_signed_out: boolean
}

/** Who a token stands for, and whether it still counts. */
export async function standingOf(
  sql: Sql,
  staffId: string,
  issuedAt: number
): Promise<StaffStanding | undefined> {
  const [row] = await sql<StaffStanding>(
    `select id as staff_id, cooperative_id, roles, state,
       coalesce(signed_out_after > to_timestamp(?), false) as is_signed_out
     from cooperative_staff
     where id = ? and state <> 'withdrawn' and deleted_at is null`,
    [issuedAt, staffId]
  )
  return row
}
