import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { APPEND_LOCK } from "./append"
import { recordFailure, recordStop } from "./failures"
import { inOneTransaction, type Unit } from "./one-transaction"
import type { OutboxEvent } from "./types"

export type Consumer = {
  /** Stable name; what this consumer has had is remembered under it. */
  consumer: string
  names: readonly string[]
  /** Events per transaction. */
  limit?: number
  /**
   * Set when news about one thing need not wait for news about another, told
   * by their keys (`gift_round.paid:<thing>`). Events then come one by one; a
   * failing one holds up its own thing only, and after so many attempts it is
   * parked until the operator has it tried again. Never for money, whose
   * books are kept in the order in which things happened.
   */
  park_after?: number
  /**
   * Does the work in the transaction that also acknowledges the events, so
   * each event takes effect exactly once. Throwing leaves all as it was.
   */
  handle: (events: OutboxEvent[], unit: Unit) => Promise<void>
}

const DEFAULT_LIMIT = 100
/** Acknowledgements below this many are not worth tidying. */
const TIDY_FROM = 1000

/**
 * Hands the consumer its undelivered events, in the order they were written,
 * until none is left; answers how many. One run at a time per consumer over
 * all processes. A failing event is logged and tried again with growing
 * pauses. It stops its consumer (later news about the same money must not
 * overtake it), unless the consumer parks (see `park_after`).
 */
export async function consumeOutbox(
  container: MedusaContainer,
  consumer: Consumer
): Promise<number> {
  const limit = consumer.park_after ? 1 : (consumer.limit ?? DEFAULT_LIMIT)
  let total = 0
  for (;;) {
    const { handled, goOn } = await consumeBatch(container, consumer, limit)
    total += handled
    if (!goOn) {
      break
    }
  }
  if (total > 0) {
    await tidy(container, consumer)
  }
  return total
}

type Batch = { handled: number; goOn: boolean }

async function consumeBatch(
  container: MedusaContainer,
  consumer: Consumer,
  limit: number
): Promise<Batch> {
  let current: OutboxEvent | undefined
  try {
    return await inOneTransaction(container, async (unit) => {
      if (!(await isMyTurn(unit, consumer))) {
        return { handled: 0, goOn: false }
      }
      const events = await undelivered(unit, consumer, limit)
      if (events.length === 0) {
        return { handled: 0, goOn: false }
      }
      current = events[0]
      await consumer.handle(events, unit)
      await acknowledge(unit, consumer, events)
      return { handled: events.length, goOn: events.length === limit }
    })
  } catch (error) {
    return {
      handled: 0,
      goOn: await fail(container, consumer, current, error as Error),
    }
  }
}

/** Answers whether there may be something else to do meanwhile. */
async function fail(
  container: MedusaContainer,
  { consumer, names, park_after }: Consumer,
  event: OutboxEvent | undefined,
  error: Error
): Promise<boolean> {
  const isSingle = park_after !== undefined && event !== undefined
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .error(
      `outbox: ${consumer} failed${isSingle ? ` at ${event.key}` : ""} and will retry: ${error.message}`
    )
  await inOneTransaction(container, (unit) =>
    isSingle
      ? recordFailure(unit, { consumer, event, error, park_after })
      : recordStop(unit, { consumer, names, error })
  )
  return isSingle
}

/** Also notes what the consumer listens to, for whoever watches it. */
async function isMyTurn({ rows }: Unit, { consumer, names }: Consumer) {
  const [turn] = await rows<{ mine: boolean; known: boolean }>(
    `select pg_try_advisory_xact_lock(hashtextextended(?, 0))
        and not exists (
          select 1 from outbox_consumer
          where consumer = ? and retry_at > clock_timestamp()
        ) as mine,
        exists (
          select 1 from outbox_consumer where consumer = ? and names = ?
        ) as known`,
    [`outbox.consumer.${consumer}`, consumer, consumer, [...names]]
  )
  if (turn?.mine && !turn.known) {
    await rows(
      `insert into outbox_consumer (consumer, names) values (?, ?)
       on conflict (consumer) do update set names = excluded.names`,
      [consumer, [...names]]
    )
  }
  return turn?.mine === true
}

/** What an event is about, told by its key: `name:thing[:…]`. */
const thingOf = (event: string) =>
  `case when strpos(${event}.key, ':') > 0
     then split_part(${event}.key, ':', 2) else ${event}.key end`

/** Something about the same thing failed before and is not due yet. */
const HELD_UP = `exists (
  select 1 from outbox_failure f join outbox_event b on b.id = f.event_id
  where f.consumer = ? and b.id <= e.id
    and ${thingOf("b")} = ${thingOf("e")}
    and (f.parked_at is not null or f.retry_at > clock_timestamp()))`

function undelivered(
  { rows }: Unit,
  { consumer, names, park_after }: Consumer,
  limit: number
) {
  const bindings = [[...names], consumer, consumer]
  return rows<OutboxEvent>(
    `select e.id::float8 as id, e.name, e.key, e.payload, e.created_at
     from outbox_event e
     where e.name = any(?)
       and e.id > coalesce(
         (select floor_id from outbox_consumer where consumer = ?), 0)
       and not exists (
         select 1 from outbox_delivery d
         where d.consumer = ? and d.event_id = e.id)
       ${park_after ? `and not ${HELD_UP}` : ""}
     order by e.id
     limit ?`,
    [...bindings, ...(park_after ? [consumer] : []), limit]
  )
}

async function acknowledge(
  { rows }: Unit,
  { consumer }: Consumer,
  events: OutboxEvent[]
) {
  const ids = events.map((event) => event.id)
  await rows(
    `insert into outbox_delivery (consumer, event_id)
     select ?, unnest(?::bigint[])`,
    [consumer, ids]
  )
  await rows(
    `update outbox_consumer set attempts = 0, last_error = null, retry_at = null
     where consumer = ? and attempts > 0`,
    [consumer]
  )
  await rows(
    `delete from outbox_failure
     where consumer = ? and event_id = any(?::bigint[])`,
    [consumer, ids]
  )
}

/**
 * Raises the floor below which everything is delivered and forgets the
 * acknowledgements under it. Only when no writer is at work: an event still
 * uncommitted may carry a lower id than one already seen.
 */
async function tidy(
  container: MedusaContainer,
  { consumer, names, handle }: Consumer
) {
  await inOneTransaction(container, async (unit) => {
    const [state] = await unit.rows<{ worthwhile: boolean; alone: boolean }>(
      `select (select count(*) from outbox_delivery where consumer = ?) >= ?
          as worthwhile,
        pg_try_advisory_xact_lock(hashtextextended(?, 0)) as alone`,
      [consumer, TIDY_FROM, APPEND_LOCK]
    )
    // News may have arrived under the highest delivered id just now, and a
    // failed or parked event is still to be delivered.
    const waiting = await undelivered(unit, { consumer, names, handle }, 1)
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
