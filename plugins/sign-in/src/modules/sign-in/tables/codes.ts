import { isSameHash } from "../lib/code"
import { CODE } from "../lib/limits"
import type { Sql } from "@mall/outbox/sql"

export type CodeVerdict = "right" | "wrong" | "spent"

/** Keeps the number's one code; an earlier one is void from now on. */
export async function keepCode(
  sql: Sql,
  code: { mobile_hash: string; code_hash: string; expires_at: Date }
) {
  await sql(
    `insert into sign_in_code (mobile_hash, code_hash, expires_at)
     values (?, ?, ?)
     on conflict (mobile_hash) do update set
       code_hash = excluded.code_hash, expires_at = excluded.expires_at,
       wrong_attempts = 0, created_at = now()`,
    [code.mobile_hash, code.code_hash, code.expires_at]
  )
}

export async function voidCode(sql: Sql, mobileHash: string) {
  await sql(`delete from sign_in_code where mobile_hash = ?`, [mobileHash])
}

/** Uses the code up if it is right; counts the mistake if it is not. */
export async function redeem(
  sql: Sql,
  mobileHash: string,
  codeHash: string,
  now: Date
): Promise<CodeVerdict> {
  const [kept] = await sql<{ code_hash: string; wrong_attempts: number }>(
    `select code_hash, wrong_attempts from sign_in_code
     where mobile_hash = ? and expires_at > ? for update`,
    [mobileHash, now]
  )
  if (!kept) {
    return "wrong"
  }
  if (kept.wrong_attempts >= CODE.attempts) {
    return "spent"
  }
  if (isSameHash(kept.code_hash, codeHash)) {
    await voidCode(sql, mobileHash)
    return "right"
  }
  await sql(
    `update sign_in_code set wrong_attempts = wrong_attempts + 1
     where mobile_hash = ?`,
    [mobileHash]
  )
  return kept.wrong_attempts + 1 < CODE.attempts ? "wrong" : "spent"
}
