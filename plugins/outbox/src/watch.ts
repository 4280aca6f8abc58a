import { refusals } from "@mall/access/refusals"
import type { Unit } from "./one-transaction"
import { sentences } from "./types/sentences"

const refuse = refusals(sentences)

/** Failures shown per consumer; the oldest first. */
const SHOWN = 50

export type WatchedFailure = {
  event_id: number
  name: string
  key: string
  attempts: number
  last_error: string
  retry_at: string
  /** Null while it is still tried again by itself. */
  parked_at: string | null
}

export type WatchedConsumer = {
  consumer: string
  /** Events it has not had yet, those that failed included. */
  waiting: number
  attempts: number
  last_error: string | null
  retry_at: string | null
  failures: WatchedFailure[]
}

/** How every consumer stands. Reads the ids' order only, never payloads. */
export const watchConsumers = ({ rows }: Unit) =>
  rows<WatchedConsumer>(
    `select c.consumer, c.attempts, c.last_error, c.retry_at,
       (select count(*)::int from outbox_event e
         where e.name = any(c.names) and e.id > c.floor_id
           and not exists (select 1 from outbox_delivery d
             where d.consumer = c.consumer and d.event_id = e.id)
       ) as waiting,
       coalesce((
         select jsonb_agg(shown) from (
           select f.event_id, e.name, e.key, f.attempts, f.last_error,
             f.retry_at, f.parked_at
           from outbox_failure f join outbox_event e on e.id = f.event_id
           where f.consumer = c.consumer order by f.event_id limit ?
         ) shown), '[]') as failures
     from outbox_consumer c order by c.consumer`,
    [SHOWN]
  )

/**
 * Has a consumer try again now: one failed event, or all of them and whatever
 * it stopped at. Throws `outbox_nothing_to_retry`.
 */
export async function retryNow(
  { rows }: Unit,
  { consumer, event_id }: { consumer: string; event_id?: number | undefined }
): Promise<void> {
  const freed = await rows(
    `update outbox_failure
     set parked_at = null, retry_at = clock_timestamp()
     where consumer = ? and (?::bigint is null or event_id = ?::bigint)
     returning event_id`,
    [consumer, event_id ?? null, event_id ?? null]
  )
  const resumed = event_id
    ? []
    : await rows(
        `update outbox_consumer set retry_at = null
         where consumer = ? and retry_at is not null returning consumer`,
        [consumer]
      )
  if (freed.length + resumed.length === 0) {
    throw refuse.notFound("outbox_nothing_to_retry")
  }
}
