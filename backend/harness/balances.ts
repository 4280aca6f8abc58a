import pg from "pg"

/**
 * What the mall's own accounts hold, in fen: `gateway` is negative by what
 * buyers paid there, `clearing` positive by what is not yet the cooperatives'.
 */
export async function mallBalances(
  databaseUrl: string
): Promise<Record<string, number>> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const { rows } = await client.query<{ code: string; fen: string }>(
    `select a.code, coalesce(sum(s.balance_fen), 0) as fen
     from ledger_account a
     left join ledger_balance_stripe s on s.account_id = a.id
     where a.may_overdraw group by a.code`
  )
  await client.end()
  return Object.fromEntries(rows.map(({ code, fen }) => [code, Number(fen)]))
}
