import type { Sql } from "../sql"

/** Money left in a purse of a programme that has ended. */
export type Leftover = {
  /** `allowance:<id>` or `pool:<id>:<share>`: names its transfers. */
  purse: string
  account_id: string
  left_fen: number
  sweep: number
}

/** Closed, or past its last day: nobody may spend from it any more. */
const ENDED = `(p.state = 'closed' or p.ends_on < ?::date)`

/**
 * Takes what is left in purses of an ended programme and answers it, up to a
 * limit; the caller moves the money in the same transaction. Purses somebody
 * is at work on are left for the next time.
 */
export async function takeLeftovers(
  sql: Sql,
  today: string,
  limit: number,
  programmeId: string
): Promise<Leftover[]> {
  const which = [today, programmeId, limit]
  const allowances = await sql<Leftover>(
    `with due as (
       select a.id, a.left_fen from subsidy_allowance a join subsidy_programme p
         on p.id = a.programme_id
       where a.left_fen > 0 and ${ENDED} and p.id = ?
       order by a.id limit ? for no key update of a skip locked)
     update subsidy_allowance a set left_fen = 0, sweeps = a.sweeps + 1
     from due where a.id = due.id
     returning 'allowance:' || a.id as purse,
       a.account_id, due.left_fen::float8 as left_fen, a.sweeps as sweep`,
    which
  )
  const shares = await sql<Leftover>(
    `with due as (
       select s.pool_id, s.share, s.left_fen from subsidy_pool_share s join subsidy_programme p
         on p.id = s.programme_id
       where s.left_fen > 0 and ${ENDED} and p.id = ?
       order by s.pool_id, s.share limit ?
       for no key update of s skip locked)
     update subsidy_pool_share s set left_fen = 0, sweeps = s.sweeps + 1
     from due where s.pool_id = due.pool_id and s.share = due.share
     returning 'pool:' || s.pool_id || ':' || s.share as purse,
       s.account_id, due.left_fen::float8 as left_fen, s.sweeps as sweep`,
    which
  )
  return [...allowances, ...shares]
}

/** Programmes that have ended and still have money in some purse. */
export async function endedWithMoney(sql: Sql, today: string, limit: number) {
  const rows = await sql<{ id: string }>(
    `select p.id from subsidy_programme p
     where p.account_id is not null and ${ENDED}
       and (p.state = 'closed' and p.sweeps = 0
         or exists (select 1 from subsidy_allowance a
           where a.programme_id = p.id and a.left_fen > 0)
         or exists (select 1 from subsidy_pool_share s
           where s.programme_id = p.id and s.left_fen > 0))
     order by p.id limit ?`,
    [today, limit]
  )
  return rows.map(({ id }) => id)
}

/** Locks a programme and counts one more emptying; it names its transfer. */
export async function countSweep(sql: Sql, programmeId: string) {
  const [row] = await sql<{
    sweeps: number
    id: string
    union_id: string
    state: string
    account_id: string | null
  }>(
    `update subsidy_programme set sweeps = sweeps + 1 where id = ?
     returning sweeps, id, union_id, state, account_id`,
    [programmeId]
  )
  return row!
}

/** Purses whose mirror says something else than the ledger's account. */
export const purseAccounts = (sql: Sql) =>
  sql<{ account_id: string; left_fen: number }>(
    `select account_id, left_fen::float8 as left_fen from subsidy_allowance
     union all
     select account_id, left_fen::float8 from subsidy_pool_share`
  )
