import type { Stamps } from "../lib/pace"
import type { Sql } from "@mall/outbox/sql"

/** More than the widest window of any rule can need. */
const KEPT = 5000

/** What is known of a subject: settled moments, and attempts under way. */
export type Pace = { stamps: Stamps; pending: Stamps }

/** Locks the subjects' rows in sorted order and answers their moments. */
export async function lockPaces(
  sql: Sql,
  subjects: readonly string[]
): Promise<Map<string, Pace>> {
  const sorted = [...subjects].sort()
  await sql(
    `insert into sign_in_pace (subject, last_at)
     select subject, now() from unnest(?::text[]) as s (subject)
     order by subject
     on conflict (subject) do nothing`,
    [sorted]
  )
  const rows = await sql<Pace & { subject: string }>(
    `select subject, stamps::float8[] as stamps, pending::float8[] as pending
     from sign_in_pace where subject = any(?) order by subject for update`,
    [sorted]
  )
  return new Map(rows.map(({ subject, ...pace }) => [subject, pace]))
}

export async function readStamps(sql: Sql, subject: string): Promise<Stamps> {
  const [row] = await sql<{ stamps: number[] }>(
    `select stamps::float8[] as stamps from sign_in_pace where subject = ?`,
    [subject]
  )
  return row?.stamps ?? []
}

export async function addStamp(sql: Sql, subject: string, at: number) {
  await sql(
    `insert into sign_in_pace (subject, stamps, last_at)
     values (?, array[?::bigint], to_timestamp(?::float8 / 1000))
     on conflict (subject) do update set
       stamps = (sign_in_pace.stamps || excluded.stamps)
         [greatest(1, cardinality(sign_in_pace.stamps) + 2 - ?::int):],
       last_at = greatest(sign_in_pace.last_at, excluded.last_at)`,
    [subject, at, at, KEPT]
  )
}

/** Takes back one stamp: what was asked for did not come about. */
export async function takeStamp(sql: Sql, subject: string, at: number) {
  await sql(
    `update sign_in_pace set stamps = array_remove(stamps, ?::bigint)
     where subject = ?`,
    [at, subject]
  )
}

/** An attempt is under way: it counts until it is known how it ended. */
export async function addPending(sql: Sql, subject: string, at: number) {
  await sql(
    `update sign_in_pace
     set pending = pending || ?::bigint, last_at = to_timestamp(?::float8 / 1000)
     where subject = ?`,
    [at, at, subject]
  )
}

export async function takePending(sql: Sql, subject: string, at: number) {
  await sql(
    `update sign_in_pace set pending =
       pending[:array_position(pending, ?::bigint) - 1] ||
       pending[array_position(pending, ?::bigint) + 1:]
     where subject = ? and ?::bigint = any(pending)`,
    [at, at, subject, at]
  )
}

export async function forgetSubject(sql: Sql, subject: string) {
  await sql(`delete from sign_in_pace where subject = ?`, [subject])
}
