import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { APPEND_LOCK } from "./append"
import { inOneTransaction, type Unit } from "./one-transaction"
import type { OutboxEvent } from "./types"

export type Consumer = {
  /** Stable name; what this consumer has had is remembered under it. */
  consumer: string
  names: readonly string[]
  /** Events per transaction. */
  limit?: number
  /**
   * Does the work in the transaction that also acknowledges the events, so
   * each event takes effect exactly once. Throwing leaves all as it was.
   */
  handle: (events: OutboxEvent[], unit: Unit) => Promise<void>
}

const DEFAULT_LIMIT = 100
const RETRY_CEILING_SECONDS = 300
/** Acknowledgements below this many are not worth tidying. */
const TIDY_FROM = 1000

/**
 * Hands the consumer its undelivered events, in the order they were written,
 * until none is left; answers how many. One run at a time per consumer over
 * all processes. A failing event stops its consumer (later news about the
 * same money must not overtake it), is logged, and is tried again with
 * growing pauses.
 */
export async function consumeOutbox(
  container: MedusaContainer,
  consumer: Consumer
): Promise<number> {
  const limit = consumer.limit ?? DEFAULT_LIMIT
  let total = 0
  for (;;) {
    const handled = await consumeBatch(container, consumer, limit)
    total += handled
    if (handled < limit) {
      break
    }
  }
  if (total > 0) {
    await tidy(container, consumer)
  }
  return total
}

async function consumeBatch(
  container: MedusaContainer,
  { consumer, names, handle }: Consumer,
  limit: number
) {
  try {
    return await inOneTransaction(container, async (unit) => {
      if (!(await isMyTurn(unit, consumer))) {
        return 0
      }
      const events = await undelivered(unit, consumer, names, limit)
      if (events.length === 0) {
        return 0
      }
      await handle(events, unit)
      await acknowledge(unit, consumer, events)
      return events.length
    })
  } catch (error) {
    await recordFailure(container, consumer, error as Error)
    return 0
  }
}

async function isMyTurn({ rows }: Unit, consumer: string) {
  const [turn] = await rows<{ mine: boolean }>(
    `select pg_try_advisory_xact_lock(hashtextextended(?, 0))
        and not exists (
          select 1 from outbox_consumer
          where consumer = ? and retry_at > clock_timestamp()
        ) as mine`,
    [`outbox.consumer.${consumer}`, consumer]
  )
  return turn?.mine === true
}

const undelivered = (
  { rows }: Unit,
  consumer: string,
  names: readonly string[],
  limit: number
) =>
  rows<OutboxEvent>(
    `select e.id::float8 as id, e.name, e.key, e.payload, e.created_at
     from outbox_event e
     where e.name = any(?)
       and e.id > coalesce(
         (select floor_id from outbox_consumer where consumer = ?), 0)
       and not exists (
         select 1 from outbox_delivery d
         where d.consumer = ? and d.event_id = e.id)
     order by e.id
     limit ?`,
    [[...names], consumer, consumer, limit]
  )

async function acknowledge(
  { rows }: Unit,
  consumer: string,
  events: OutboxEvent[]
) {
  await rows(
    `insert into outbox_delivery (consumer, event_id)
     select ?, unnest(?::bigint[])`,
    [consumer, events.map((event) => event.id)]
  )
  await rows(
    `update outbox_consumer set attempts = 0, last_error = null, retry_at = null
     where consumer = ? and attempts > 0`,
    [consumer]
  )
}

async function recordFailure(
  container: MedusaContainer,
  consumer: string,
  error: Error
) {
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .error(`outbox: ${consumer} failed and will retry: ${error.message}`)
  await inOneTransaction(container, ({ rows }) =>
    rows(
      `insert into outbox_consumer (consumer, attempts, last_error, retry_at)
       values (?, 1, ?, clock_timestamp() + interval '1 second')
       on conflict (consumer) do update set
         attempts = outbox_consumer.attempts + 1,
         last_error = excluded.last_error,
         retry_at = clock_timestamp() + least(
           power(2, least(outbox_consumer.attempts, 20)), ?
         ) * interval '1 second'`,
      [consumer, error.message.slice(0, 500), RETRY_CEILING_SECONDS]
    )
  )
}

/**
 * Raises the floor below which everything is delivered and forgets the
 * acknowledgements under it. Only when no writer is at work: an event still
 * uncommitted may carry a lower id than one already seen.
 */
async function tidy(container: MedusaContainer, { consumer, names }: Consumer) {
  await inOneTransaction(container, async (unit) => {
    const [state] = await unit.rows<{ worthwhile: boolean; alone: boolean }>(
      `select (select count(*) from outbox_delivery where consumer = ?) >= ?
          as worthwhile,
        pg_try_advisory_xact_lock(hashtextextended(?, 0)) as alone`,
      [consumer, TIDY_FROM, APPEND_LOCK]
    )
    // News may have arrived under the highest delivered id just now.
    const waiting = await undelivered(unit, consumer, names, 1)
    if (!state?.worthwhile || !state.alone || waiting.length > 0) {
      return
    }
    await unit.rows(
      `with delivered as (
         select max(event_id) as id from outbox_delivery where consumer = ?
       ), raised as (
         insert into outbox_consumer (consumer, floor_id)
         select ?, id from delivered
         on conflict (consumer) do update set floor_id = excluded.floor_id
       )
       delete from outbox_delivery
       where consumer = ? and event_id <= (select id from delivered)`,
      [consumer, consumer, consumer]
    )
  })
}
