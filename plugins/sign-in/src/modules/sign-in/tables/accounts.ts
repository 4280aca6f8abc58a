import type { Sql } from "@mall/outbox/sql"
import type { Invited } from "../../../types/invitations"

/** False if the account is anybody's already. */
export async function claim(
  sql: Sql,
  accountHash: string,
  { actor_type, actor_id }: Invited
): Promise<boolean> {
  const rows = await sql(
    `insert into sign_in_account (account_hash, actor_type, actor_id)
     values (?, ?, ?) on conflict (account_hash) do nothing
     returning account_hash`,
    [accountHash, actor_type, actor_id]
  )
  return rows.length > 0
}

export async function release(sql: Sql, { actor_type, actor_id }: Invited) {
  await sql(
    `delete from sign_in_account where actor_type = ? and actor_id = ?`,
    [actor_type, actor_id]
  )
}

export async function ofActor(
  sql: Sql,
  { actor_type, actor_id }: Invited
): Promise<string | undefined> {
  const [row] = await sql<{ account_hash: string }>(
    `select account_hash from sign_in_account
     where actor_type = ? and actor_id = ?`,
    [actor_type, actor_id]
  )
  return row?.account_hash
}

export async function taken(
  sql: Sql,
  hashes: readonly string[]
): Promise<string[]> {
  const rows = await sql<{ account_hash: string }>(
    `select account_hash from sign_in_account where account_hash = any(?)`,
    [hashes]
  )
  return rows.map(({ account_hash }) => account_hash)
}
