import type {
  AcceptConsignmentsInput,
  ConsignmentChange,
  ConsignmentState,
  LineOrigin,
  PayConsignmentsInput,
} from "../../../types/consignment"
import { assertMovable } from "../lib/assert-state"
import { refuse } from "../lib/refuse"
import { lineStatesBefore } from "../lib/transitions"
import { lockWait, type Sql } from "@mall/outbox/sql"

export type LockedConsignment = {
  id: string
  display_no: string
  state: ConsignmentState
}

/** See `payConsignments` of the service. */
export async function payOrder(
  sql: Sql,
  { order_id, paid_on, origins }: PayConsignmentsInput
): Promise<ConsignmentChange> {
  const consignments = await lockByOrder(sql, order_id)
  if (consignments.length === 0) {
    throw refuse.notFound("consignment_unknown")
  }
  const ids = assertMovable(
    consignments,
    "released",
    ["released", "shipping", "shipped", "accepted"],
    "consignment_cancelled"
  )
  return await releasePaid(sql, ids, paid_on, origins)
}

/** See `cancelConsignments` of the service. */
export async function cancelOrder(
  sql: Sql,
  orderId: string
): Promise<ConsignmentChange> {
  const consignments = await lockByOrder(sql, orderId)
  // A released one may be cancelled too, but only by recalling it.
  const paid = consignments.find(({ state }) => state === "released")
  if (paid) {
    throw refuse.notAllowed("consignment_already_paid", {
      display_no: paid.display_no,
    })
  }
  const ids = assertMovable(
    consignments,
    "cancelled",
    ["cancelled"],
    "consignment_already_paid"
  )
  return await cancelUnpaid(sql, ids)
}

/** See `acceptConsignments` of the service. */
export async function acceptAll(
  sql: Sql,
  { consignment_ids, accepted_on }: AcceptConsignmentsInput
): Promise<ConsignmentChange> {
  const consignments = await lockByIds(sql, consignment_ids)
  if (consignments.length < new Set(consignment_ids).size) {
    throw refuse.notFound("consignment_unknown")
  }
  const ids = assertMovable(
    consignments,
    "accepted",
    ["accepted"],
    "consignment_not_shipped"
  )
  return await acceptShipped(sql, ids, accepted_on)
}

/** Locks an order's consignments in id order until the transaction ends. */
export async function lockByOrder(
  sql: Sql,
  orderId: string
): Promise<LockedConsignment[]> {
  await lockWait(sql)
  return await sql<LockedConsignment>(
    `select id, display_no, state from consignment
     where order_id = ? order by id for update`,
    [orderId]
  )
}

/** Locks consignments in id order until the transaction ends. */
export async function lockByIds(
  sql: Sql,
  ids: string[]
): Promise<LockedConsignment[]> {
  await lockWait(sql)
  return await sql<LockedConsignment>(
    `select id, display_no, state from consignment
     where id = any(?::text[]) order by id for update`,
    [ids]
  )
}

async function releasePaid(
  sql: Sql,
  ids: string[],
  paidOn: string,
  origins: Record<string, LineOrigin>
): Promise<ConsignmentChange> {
  await sql(
    `update consignment
     set state = 'released', paid_on = ?::date, updated_at = now()
     where id = any(?::text[])`,
    [paidOn, ids]
  )
  const stamps = Object.entries(origins).map(([product_id, origin]) => ({
    ...origin,
    product_id,
    is_countable: origin.is_verified && origin.is_eligible,
  }))
  const lines = await sql<{ id: string }>(
    `update consignment_line line
     set state = 'paid', updated_at = now(),
       county_code = stamp.county_code,
       province_code = stamp.province_code,
       schemes = coalesce(stamp.schemes, '{}'),
       origin_claim_id = stamp.claim_id,
       is_countable = coalesce(stamp.is_countable, false)
     from consignment_line own
     left join jsonb_to_recordset(?::jsonb) as stamp (
       product_id text, claim_id text, county_code text, province_code text,
       schemes text[], is_countable boolean
     ) on stamp.product_id = own.product_id
     where own.id = line.id
       and line.consignment_id = any(?::text[])
       and line.state = any(?::text[])
     returning line.id`,
    [JSON.stringify(stamps), ids, lineStatesBefore("paid")]
  )
  return changeOf(ids, lines)
}

async function cancelUnpaid(
  sql: Sql,
  ids: string[]
): Promise<ConsignmentChange> {
  await sql(
    `update consignment set state = 'cancelled', updated_at = now()
     where id = any(?::text[])`,
    [ids]
  )
  const lines = await sql<{ id: string }>(
    `update consignment_line set state = 'cancelled', updated_at = now()
     where consignment_id = any(?::text[]) and state = any(?::text[])
     returning id`,
    [ids, lineStatesBefore("cancelled")]
  )
  return changeOf(ids, lines)
}

/** Lines refunded in full before acceptance stay refunded. */
async function acceptShipped(
  sql: Sql,
  ids: string[],
  acceptedOn: string
): Promise<ConsignmentChange> {
  await sql(
    `update consignment
     set state = 'accepted', accepted_on = ?::date, updated_at = now()
     where id = any(?::text[])`,
    [acceptedOn, ids]
  )
  const lines = await sql<{ id: string }>(
    `update consignment_line set state = 'accepted', updated_at = now()
     where consignment_id = any(?::text[]) and state = any(?::text[])
     returning id`,
    [ids, lineStatesBefore("accepted")]
  )
  return changeOf(ids, lines)
}

function changeOf(
  consignment_ids: string[],
  lines: { id: string }[]
): ConsignmentChange {
  return { consignment_ids, line_ids: lines.map(({ id }) => id).sort() }
}
