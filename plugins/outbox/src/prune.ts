import type { Unit } from "./one-transaction"

/** Nobody still waits for it: not a consumer of its name, and none parked it. */
const DONE_WITH = `
  not exists (
    select 1 from outbox_failure f where f.event_id = e.id)
  and not exists (
    select 1 from outbox_consumer c
    where (c.names is null or e.name = any(c.names)) and e.id > c.floor_id
      and not exists (select 1 from outbox_delivery d
        where d.consumer = c.consumer and d.event_id = e.id))`

/**
 * Deletes the oldest events from before a day that every consumer of their
 * name has had, with their acknowledgements; answers how many. What waits,
 * failed or is parked stays, however old.
 */
export async function pruneDelivered(
  { rows }: Unit,
  { before, limit }: { before: Date; limit: number }
): Promise<number> {
  const found = await rows<{ id: string }>(
    `select e.id from outbox_event e
     where e.created_at < ? and ${DONE_WITH}
     order by e.id limit ? for update skip locked`,
    [before, limit]
  )
  const ids = found.map(({ id }) => id)
  await rows(`delete from outbox_delivery where event_id = any(?::bigint[])`, [
    ids,
  ])
  await rows(`delete from outbox_event where id = any(?::bigint[])`, [ids])
  return ids.length
}
