import type { Sql } from "../sql"
import type { PoolShare } from "./purses"

export const insertShares = (sql: Sql, shares: readonly PoolShare[]) =>
  sql(
    `insert into subsidy_pool_share
       (pool_id, share, programme_id, account_id, left_fen)
     select pool_id, share, programme_id, account_id, 0
     from jsonb_to_recordset(?::jsonb) as s (pool_id text, share int,
       programme_id text, account_id text)
     on conflict (pool_id, share) do nothing`,
    [JSON.stringify(shares)]
  )

export const addPooled = (sql: Sql, tierId: string, amountFen: number) =>
  sql(
    `update subsidy_tier set pooled_fen = pooled_fen + ?::bigint where id = ?`,
    [amountFen, tierId]
  )

export const setProgrammeAccount = (sql: Sql, id: string, accountId: string) =>
  sql(`update subsidy_programme set account_id = ? where id = ?`, [
    accountId,
    id,
  ])

export const addFunded = (sql: Sql, id: string, amountFen: number) =>
  sql(
    `update subsidy_programme set funded_fen = funded_fen + ?::bigint
     where id = ?`,
    [amountFen, id]
  )
