import type { AllowanceDTO } from "../../../types/dtos"
import type { Sql } from "../sql"

const ALLOWANCE = `id, programme_id, union_id, member_id, department,
  account_id, amount_fen::float8 as amount_fen, left_fen::float8 as left_fen`

export type PoolShare = {
  pool_id: string
  share: number
  programme_id: string
  account_id: string
  left_fen: number
}

const SHARE = `pool_id, share, programme_id, account_id,
  left_fen::float8 as left_fen`

export const allowancesOfMember = (
  sql: Sql,
  memberId: string,
  { lock }: { lock: boolean }
) =>
  sql<AllowanceDTO>(
    `select ${ALLOWANCE} from subsidy_allowance where member_id = ?
     order by id ${lock ? "for no key update" : ""}`,
    [memberId]
  )

export const allowancesById = (sql: Sql, ids: readonly string[]) =>
  sql<AllowanceDTO>(
    `select ${ALLOWANCE} from subsidy_allowance where id = any(?)
     order by id for no key update`,
    [[...ids]]
  )

/** What a member has had from programmes; locked, so that it is asked in turn. */
export async function lockMemberUse(
  sql: Sql,
  memberId: string,
  programmeIds: readonly string[]
) {
  const rows = await sql<{ programme_id: string; used_fen: number }>(
    `insert into subsidy_member_use (programme_id, member_id)
     select programme_id, ? from unnest(?::text[]) as programme_id
     order by programme_id
     on conflict (programme_id, member_id)
       do update set used_fen = subsidy_member_use.used_fen
     returning programme_id, used_fen::float8 as used_fen`,
    [memberId, [...programmeIds]]
  )
  return new Map(rows.map((row) => [row.programme_id, row.used_fen]))
}

export async function readMemberUse(
  sql: Sql,
  memberId: string,
  programmeIds: readonly string[]
) {
  const rows = await sql<{ programme_id: string; used_fen: number }>(
    `select programme_id, used_fen::float8 as used_fen
     from subsidy_member_use where member_id = ? and programme_id = any(?)`,
    [memberId, [...programmeIds]]
  )
  return new Map(rows.map((row) => [row.programme_id, row.used_fen]))
}

export async function usedTiers(sql: Sql, memberId: string, ids: string[]) {
  const rows = await sql<{ tier_id: string }>(
    `select tier_id from subsidy_redemption
     where member_id = ? and tier_id = any(?) and state in ('held', 'posted')`,
    [memberId, ids]
  )
  return new Set(rows.map((row) => row.tier_id))
}

export async function poolsLeft(sql: Sql, poolIds: readonly string[]) {
  const rows = await sql<{ pool_id: string; left_fen: number }>(
    `select pool_id, sum(left_fen)::float8 as left_fen
     from subsidy_pool_share where pool_id = any(?) group by pool_id`,
    [[...poolIds]]
  )
  return new Map(rows.map((row) => [row.pool_id, row.left_fen]))
}

/**
 * A share of the pool that can pay so much, locked. First one that nobody
 * holds, each connection beginning at another; then, near the budget's end,
 * whichever still has enough, waiting for it; otherwise none.
 */
export async function lockShare(
  sql: Sql,
  poolId: string,
  amountFen: number
): Promise<PoolShare | undefined> {
  const [idle] = await sql<PoolShare>(
    `select ${SHARE} from subsidy_pool_share
     where pool_id = ? and left_fen >= ?
     order by (share + pg_backend_pid()) % 97
     limit 1 for no key update skip locked`,
    [poolId, amountFen]
  )
  if (idle) {
    return idle
  }
  const waited = await sql<PoolShare>(
    `select ${SHARE} from subsidy_pool_share
     where pool_id = ? and left_fen >= ? order by share limit 1
     for no key update`,
    [poolId, amountFen]
  )
  return waited[0]
}

/** All shares of a pool, locked in order: for the last crumbs of a budget. */
export const lockPool = (sql: Sql, poolId: string) =>
  sql<PoolShare>(
    `select ${SHARE} from subsidy_pool_share where pool_id = ?
     order by share for no key update`,
    [poolId]
  )

export const lockShares = (
  sql: Sql,
  shares: readonly { pool_id: string; share: number }[]
) =>
  sql<PoolShare>(
    `select ${SHARE} from subsidy_pool_share
     where (pool_id, share) in (select pool_id, share
       from jsonb_to_recordset(?::jsonb) as s (pool_id text, share int))
     order by pool_id, share for no key update`,
    [JSON.stringify(shares.map(({ pool_id, share }) => ({ pool_id, share })))]
  )

export type PurseChange = {
  allowance_id: string | null
  pool_id: string | null
  share: number | null
  by_fen: number
}

/** Adds to what locked purses have left; below zero a constraint refuses. */
export async function changePurses(sql: Sql, changes: readonly PurseChange[]) {
  await sql(
    `with change as (
       select * from jsonb_to_recordset(?::jsonb) as c (allowance_id text,
         pool_id text, share int, by_fen bigint)
     ), allowance as (
       update subsidy_allowance a set left_fen = a.left_fen + c.by_fen
       from (select allowance_id, sum(by_fen) as by_fen from change
         group by 1) c
       where a.id = c.allowance_id
     )
     update subsidy_pool_share s set left_fen = s.left_fen + c.by_fen
     from (select pool_id, share, sum(by_fen) as by_fen from change
       group by 1, 2) c
     where s.pool_id = c.pool_id and s.share = c.share`,
    [JSON.stringify(changes)]
  )
}

export const changeMemberUse = (
  sql: Sql,
  changes: readonly {
    programme_id: string
    member_id: string
    by_fen: number
  }[]
) =>
  sql(
    `insert into subsidy_member_use (programme_id, member_id, used_fen)
     select programme_id, member_id, sum(by_fen)
     from jsonb_to_recordset(?::jsonb) as c (programme_id text, member_id text,
       by_fen bigint)
     group by programme_id, member_id having sum(by_fen) > 0
     order by programme_id, member_id
     on conflict (programme_id, member_id)
       do update set used_fen = subsidy_member_use.used_fen + excluded.used_fen`,
    [JSON.stringify(changes)]
  )

/** Before any purse is locked: the order in which a purchase locks them too. */
export const lockUses = (
  sql: Sql,
  uses: readonly { programme_id: string; member_id: string }[]
) =>
  sql(
    `select programme_id from subsidy_member_use
     where (programme_id, member_id) in (select programme_id, member_id
       from jsonb_to_recordset(?::jsonb) as u (programme_id text,
         member_id text))
     order by programme_id, member_id for no key update`,
    [
      JSON.stringify(
        uses.map(({ programme_id, member_id }) => ({ programme_id, member_id }))
      ),
    ]
  )

export const lowerMemberUse = (
  sql: Sql,
  changes: readonly {
    programme_id: string
    member_id: string
    by_fen: number
  }[]
) =>
  sql(
    `update subsidy_member_use u set used_fen = u.used_fen - c.by_fen
     from (select programme_id, member_id, sum(by_fen) as by_fen
       from jsonb_to_recordset(?::jsonb) as c (programme_id text,
         member_id text, by_fen bigint)
       group by programme_id, member_id) c
     where u.programme_id = c.programme_id and u.member_id = c.member_id`,
    [JSON.stringify(changes)]
  )
