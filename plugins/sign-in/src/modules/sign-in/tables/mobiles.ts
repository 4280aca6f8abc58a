import type { Sql } from "@mall/outbox/sql"

export type MobileRow = {
  customer_id: string
  mobile_enc: string
  mobile_hash: string
  proved_at: Date
}

/** One opening of an account per number at a time, to the transaction's end. */
export async function lockMobile(sql: Sql, mobileHash: string) {
  await sql(`select pg_advisory_xact_lock(hashtextextended(?, 0))`, [
    `sign_in.mobile.${mobileHash}`,
  ])
}

export async function mobileOfCustomer(
  sql: Sql,
  customerId: string
): Promise<MobileRow | undefined> {
  const [row] = await sql<MobileRow>(
    `select customer_id, mobile_enc, mobile_hash, proved_at
     from sign_in_mobile where customer_id = ?`,
    [customerId]
  )
  return row
}

export async function customerOfMobile(
  sql: Sql,
  mobileHash: string
): Promise<string | undefined> {
  const [row] = await sql<{ customer_id: string }>(
    `select customer_id from sign_in_mobile where mobile_hash = ?`,
    [mobileHash]
  )
  return row?.customer_id
}

export async function keepMobile(sql: Sql, row: MobileRow) {
  await sql(
    `insert into sign_in_mobile (customer_id, mobile_enc, mobile_hash, proved_at)
     values (?, ?, ?, ?)`,
    [row.customer_id, row.mobile_enc, row.mobile_hash, row.proved_at]
  )
}

/** The number was proved again by a code. */
export async function markProved(sql: Sql, mobileHash: string, now: Date) {
  await sql(`update sign_in_mobile set proved_at = ? where mobile_hash = ?`, [
    now,
    mobileHash,
  ])
}
