import type { Sql } from "../sql"

/** How many writers an account that everybody writes to has at once. */
const STRIPES = 16

export async function openStripes(sql: Sql, accountIds: readonly string[]) {
  if (accountIds.length > 0) {
    await sql(
      `insert into ledger_balance_stripe (account_id, stripe)
       select account_id, stripe
       from unnest(?::text[]) as account_id,
         generate_series(0, ?::int - 1) as stripe`,
      [[...accountIds], STRIPES]
    )
  }
}

/**
 * Adds to a stripe that no other transaction holds, so that writers of one
 * hot account do not queue. Each connection tries the same stripe first: a
 * transaction that comes twice finds its own. Only when every stripe is held
 * does it wait for one.
 */
export async function addToStripes(
  sql: Sql,
  accountId: string,
  amountFen: number
) {
  const added = await sql(
    `with idle as (
       select stripe from ledger_balance_stripe where account_id = ?
       order by (stripe + pg_backend_pid()) % ${STRIPES}
       limit 1 for no key update skip locked)
     update ledger_balance_stripe s
     set balance_fen = s.balance_fen + ?::bigint
     from idle where s.account_id = ? and s.stripe = idle.stripe
     returning s.stripe`,
    [accountId, amountFen, accountId]
  )
  if (added.length === 0) {
    await sql(
      `update ledger_balance_stripe
       set balance_fen = balance_fen + ?::bigint
       where account_id = ? and stripe = pg_backend_pid() % ${STRIPES}`,
      [amountFen, accountId]
    )
  }
}
