import { generateEntityId } from "@medusajs/framework/utils"
import type { AllowanceDTO, GrantDTO } from "../../../types/dtos"
import { paged, type Sql } from "../sql"

const GRANT = `id, programme_id, target, department, member_count,
  total_fen::float8 as total_fen`

export type NewGrant = Pick<
  GrantDTO,
  "programme_id" | "target" | "department"
> & {
  key: string
  content_hash: string
  granted_by: string
}

export const grantOfKey = async (sql: Sql, programmeId: string, key: string) =>
  (
    await sql<GrantDTO & { content_hash: string }>(
      `select ${GRANT}, content_hash from subsidy_grant
       where programme_id = ? and key = ?`,
      [programmeId, key]
    )
  )[0]

export async function insertGrant(sql: Sql, grant: NewGrant): Promise<string> {
  const id = generateEntityId(undefined, "sgrt")
  await sql(
    `insert into subsidy_grant (id, programme_id, target, department, key,
       content_hash, granted_by) values (?, ?, ?, ?, ?, ?, ?)`,
    [
      id,
      grant.programme_id,
      grant.target,
      grant.department,
      grant.key,
      grant.content_hash,
      grant.granted_by,
    ]
  )
  return id
}

export const completeGrant = (
  sql: Sql,
  id: string,
  totals: { member_count: number; total_fen: number }
) =>
  sql(`update subsidy_grant set member_count = ?, total_fen = ? where id = ?`, [
    totals.member_count,
    totals.total_fen,
    id,
  ])

/** Of these members, those who have an allowance of the programme already. */
export async function membersWithAllowance(
  sql: Sql,
  programmeId: string,
  memberIds: readonly string[]
) {
  const rows = await sql<{ member_id: string }>(
    `select member_id from subsidy_allowance
     where programme_id = ? and member_id = any(?)`,
    [programmeId, [...memberIds]]
  )
  return new Set(rows.map(({ member_id }) => member_id))
}

export type NewAllowance = Omit<AllowanceDTO, "left_fen"> & {
  grant_id: string
  name_enc: string
}

export const newAllowanceId = () => generateEntityId(undefined, "alw")

export const insertAllowances = (
  sql: Sql,
  allowances: readonly NewAllowance[]
) =>
  sql(
    `insert into subsidy_allowance (id, programme_id, grant_id, union_id,
       member_id, name_enc, department, account_id, amount_fen, left_fen)
     select id, programme_id, grant_id, union_id, member_id, name_enc,
       department, account_id, amount_fen, amount_fen
     from jsonb_to_recordset(?::jsonb) as a (id text, programme_id text,
       grant_id text, union_id text, member_id text, name_enc text,
       department text, account_id text, amount_fen bigint)`,
    [JSON.stringify(allowances)]
  )

export type AllowancePage = {
  department?: string
  /** Of these members only. */
  member_ids?: string[]
  offset: number
  limit: number
}

export async function listAllowances(
  sql: Sql,
  programmeId: string,
  page: AllowancePage
) {
  const found = await sql<{
    id: string
    member_id: string
    name_enc: string
    department: string | null
    amount_fen: number
    left_fen: number
    used_fen: number
    total: number
  }>(
    `select a.id, a.member_id, a.name_enc, a.department,
       a.amount_fen::float8 as amount_fen, a.left_fen::float8 as left_fen,
       coalesce(u.used_fen, 0)::float8 as used_fen,
       count(*) over ()::int as total
     from subsidy_allowance a left join subsidy_member_use u
       on u.programme_id = a.programme_id and u.member_id = a.member_id
     where a.programme_id = ? and (?::text is null or a.department = ?)
       and (?::text[] is null or a.member_id = any(?))
     order by a.id offset ? limit ?`,
    [
      programmeId,
      page.department ?? null,
      page.department ?? null,
      page.member_ids ?? null,
      page.member_ids ?? null,
      page.offset,
      page.limit,
    ]
  )
  return paged(found)
}

/** Where a programme's money is, without a scan of the ledger. */
export async function totalsOf(sql: Sql, programmeIds: readonly string[]) {
  const rows = await sql<{
    id: string
    granted_fen: number
    members: number
    allowances_left_fen: number
    pools_left_fen: number
    used_fen: number
    held_fen: number
    refunded_fen: number
  }>(
    `select p.id, coalesce(a.granted, 0)::float8 as granted_fen,
       coalesce(a.members, 0)::int as members,
       coalesce(a.left_fen, 0)::float8 as allowances_left_fen,
       coalesce(s.left_fen, 0)::float8 as pools_left_fen,
       coalesce(r.used, 0)::float8 as used_fen,
       coalesce(r.held, 0)::float8 as held_fen,
       coalesce(r.refunded, 0)::float8 as refunded_fen
     from subsidy_programme p
       left join lateral (select sum(amount_fen) as granted,
           count(*) as members, sum(left_fen) as left_fen
         from subsidy_allowance where programme_id = p.id) a on true
       left join lateral (select sum(left_fen) as left_fen
         from subsidy_pool_share where programme_id = p.id) s on true
       left join lateral (select
           sum(amount_fen) filter (where state in ('posted', 'refunded'))
             as used,
           sum(amount_fen) filter (where state = 'held') as held,
           sum(refunded_fen) as refunded
         from subsidy_redemption where programme_id = p.id) r on true
     where p.id = any(?)`,
    [[...programmeIds]]
  )
  return new Map(rows.map((row) => [row.id, row]))
}
