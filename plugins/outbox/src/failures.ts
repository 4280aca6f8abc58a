import type { Unit } from "./one-transaction"
import type { OutboxEvent } from "./types"

const RETRY_CEILING_SECONDS = 300
/** An error's words are kept up to here. */
const WORDS = 500

/** The next attempt, after pauses that double up to the ceiling. */
const nextAttempt = (attempts: string) =>
  `clock_timestamp() + least(power(2, least(${attempts}, 20)), ?)
     * interval '1 second'`

/** The consumer stops at what failed and is tried again later. */
export const recordStop = (
  { rows }: Unit,
  {
    consumer,
    names,
    error,
  }: { consumer: string; names: readonly string[]; error: Error }
) =>
  rows(
    `insert into outbox_consumer (consumer, names, attempts, last_error,
       retry_at)
     values (?, ?, 1, ?, clock_timestamp() + interval '1 second')
     on conflict (consumer) do update set
       attempts = outbox_consumer.attempts + 1,
       last_error = excluded.last_error,
       retry_at = ${nextAttempt("outbox_consumer.attempts")}`,
    [consumer, [...names], error.message.slice(0, WORDS), RETRY_CEILING_SECONDS]
  )

/** One event is tried again later, or parked when it has failed often enough. */
export const recordFailure = (
  { rows }: Unit,
  failed: {
    consumer: string
    event: OutboxEvent
    error: Error
    park_after: number
  }
) =>
  rows(
    `insert into outbox_failure as f (consumer, event_id, attempts, last_error,
       retry_at, parked_at)
     values (?, ?, 1, ?, clock_timestamp() + interval '1 second',
       case when 1 >= ? then clock_timestamp() end)
     on conflict (consumer, event_id) do update set
       attempts = f.attempts + 1,
       last_error = excluded.last_error,
       retry_at = ${nextAttempt("f.attempts")},
       parked_at = case when f.attempts + 1 >= ? then clock_timestamp() end`,
    [
      failed.consumer,
      failed.event.id,
      failed.error.message.slice(0, WORDS),
      failed.park_after,
      RETRY_CEILING_SECONDS,
      failed.park_after,
    ]
  )
