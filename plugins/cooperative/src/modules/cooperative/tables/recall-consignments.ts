import type {
  RecallConsignmentsInput,
  RecalledLine,
} from "../../../types/consignment"
import { refuse } from "../lib/refuse"
import { lineStatesBefore } from "../lib/transitions"
import { lockByOrder } from "./change-consignments"
import { toStoredFen } from "./consignment-rows"
import type { Sql } from "@mall/outbox/sql"

/**
 * Takes a paid order back before anything of it has left: consignments
 * cancelled, lines refunded whole, under the consignments' locks, so that a
 * shipment either comes first and refuses this, or finds nothing to ship.
 */
export async function recallOrder(
  sql: Sql,
  { order_id, refund_key, on }: RecallConsignmentsInput
): Promise<RecalledLine[]> {
  const consignments = await lockByOrder(sql, order_id)
  const ids = consignments
    .filter(({ state }) => state !== "cancelled")
    .map(({ id }) => id)
  const left = consignments.find(
    ({ state }) => state !== "released" && state !== "cancelled"
  )
  if (left || (await anyShipped(sql, ids))) {
    throw refuse.notAllowed("consignment_has_left", {
      display_no: (left ?? consignments[0])?.display_no ?? "",
    })
  }
  await sql(
    `update consignment set state = 'cancelled', updated_at = now()
     where id = any(?::text[])`,
    [ids]
  )
  const lines = await sql<{ id: string; amount_fen: string }>(
    `with refunded as (
       insert into consignment_line_refund
         (consignment_line_id, refund_key, amount_fen, refunded_on)
       select id, ?, amount_fen - refunded_fen, ?::date
       from consignment_line
       where consignment_id = any(?::text[]) and state = any(?::text[])
       returning consignment_line_id as id, amount_fen
     )
     update consignment_line l set state = 'refunded',
       refunded_fen = l.amount_fen, updated_at = now()
     from refunded where l.id = refunded.id
     returning refunded.id, refunded.amount_fen`,
    [refund_key, on, ids, lineStatesBefore("refunded")]
  )
  return lines
    .map(({ id, amount_fen }) => ({
      consignment_line_id: id,
      amount_fen: toStoredFen(amount_fen),
    }))
    .sort((a, b) => (a.consignment_line_id < b.consignment_line_id ? -1 : 1))
}

async function anyShipped(sql: Sql, ids: string[]): Promise<boolean> {
  const shipped = await sql(
    `select 1 from parcel
     where consignment_id = any(?::text[]) and state <> 'pending' limit 1`,
    [ids]
  )
  return shipped.length > 0
}
