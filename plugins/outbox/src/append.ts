import type { NewOutboxEvent } from "./types"

type Rows = <Row>(sql: string, bindings: readonly unknown[]) => Promise<Row[]>

/** Held shared by every writer, so that a consumer can tell when none is at work. */
export const APPEND_LOCK = "outbox.append"

/**
 * Writes events in the caller's transaction. An event whose key exists
 * already is left as it is: a replay is one event.
 */
export async function appendEvents(
  rows: Rows,
  events: readonly NewOutboxEvent[]
) {
  if (events.length === 0) {
    return
  }
  await rows(`select pg_advisory_xact_lock_shared(hashtextextended(?, 0))`, [
    APPEND_LOCK,
  ])
  await rows(
    `insert into outbox_event (name, key, payload)
     select name, key, payload
     from jsonb_to_recordset(?::jsonb) as e (name text, key text, payload jsonb)
     on conflict (key) do nothing`,
    [JSON.stringify(events)]
  )
}
