import { fen } from "@mall/ledger/money"
import type {
  CloseShortInput,
  ClosedShort,
  ShortLine,
} from "../../../types/closing"
import type { ConsignmentState } from "../../../types/consignment"
import { refuse } from "../lib/refuse"
import { openStates } from "../lib/transitions"
import { refundLockedLine } from "./refund-line"
import { findForShipping } from "./shipment-batches"
import type { Sql } from "@mall/outbox/sql"

/** See `closeShort` of the service. */
export async function closeUnderLock(
  sql: Sql,
  input: CloseShortInput
): Promise<ClosedShort> {
  const { id, state, display_no, order_id } = await findForShipping(
    sql,
    input.consignment_id,
    { lock: true }
  )
  if (await wasClosed(sql, id)) {
    return {
      is_new: false,
      display_no,
      order_id,
      consignment_state: state,
      lines: [],
      recipient_refs: [],
    }
  }
  if (!openStates.includes(state)) {
    throw refuse.notAllowed("consignment_not_closable", { display_no })
  }
  const unsent = await unsentLines(sql, id)
  const recipient_refs = await voidPending(sql, input)
  const consignment_state = await markClosed(sql, input)
  const lines = await refundShort(sql, unsent, input)
  return {
    is_new: true,
    display_no,
    order_id,
    consignment_state,
    lines,
    recipient_refs,
  }
}

async function wasClosed(sql: Sql, id: string): Promise<boolean> {
  const found = await sql(
    `select 1 from consignment where id = ? and closed_on is not null`,
    [id]
  )
  return found.length > 0
}

type UnsentLine = Pick<
  ShortLine,
  "line_id" | "order_line_item_id" | "variant_id" | "shipped" | "short"
> & { amount_fen: string }

/** What of each line has not left, told from the parcels that have. */
const unsentLines = (sql: Sql, consignmentId: string) =>
  sql<UnsentLine>(
    `with sent as (
       select item->>'consignment_line_id' as line_id,
         sum((item->>'quantity')::int * boxes.count) as quantity
       from (
         select content_id, count(*) as count from parcel
         where consignment_id = ? and state in ('shipped', 'received')
         group by content_id
       ) boxes
       join parcel_content content on content.id = boxes.content_id
       cross join lateral jsonb_array_elements(content.lines) item
       group by 1
     )
     select l.id as line_id, l.order_line_item_id, l.variant_id,
       coalesce(sent.quantity, 0)::int as shipped,
       (l.quantity - coalesce(sent.quantity, 0))::int as short,
       (l.quantity - coalesce(sent.quantity, 0)) * l.unit_price_fen
         as amount_fen
     from consignment_line l left join sent on sent.line_id = l.id
     where l.consignment_id = ? and l.quantity > coalesce(sent.quantity, 0)
     order by l.id`,
    [consignmentId, consignmentId]
  )

async function voidPending(
  sql: Sql,
  { consignment_id, reason, on }: CloseShortInput
): Promise<string[]> {
  const voided = await sql<{ recipient_ref: string }>(
    `update parcel
     set state = 'voided', voided_on = ?::date, void_reason = ?
     where consignment_id = ? and state = 'pending'
     returning recipient_ref`,
    [on, reason, consignment_id]
  )
  return voided.map(({ recipient_ref }) => recipient_ref)
}

/** What has left counts as shipped in full; if nothing has, it ends here. */
async function markClosed(
  sql: Sql,
  { consignment_id, reason, on, closed_by }: CloseShortInput
): Promise<ConsignmentState> {
  const [row] = await sql<{ state: ConsignmentState }>(
    `update consignment c
     set updated_at = now(), closed_on = ?::date, closed_by = ?,
       close_reason = ?,
       state = case when exists (
         select 1 from parcel where consignment_id = c.id
           and state in ('shipped', 'received')
       ) then 'shipped' else 'closed_short' end
     where id = ? returning state`,
    [on, closed_by, reason, consignment_id]
  )
  if (!row) {
    throw refuse.notFound("consignment_unknown")
  }
  return row.state
}

/** One refund per line, under a key that the consignment itself gives. */
async function refundShort(
  sql: Sql,
  unsent: UnsentLine[],
  { consignment_id, on }: CloseShortInput
): Promise<ShortLine[]> {
  const lines: ShortLine[] = []
  for (const line of unsent) {
    const refund_key = `close-short:${consignment_id}`
    const amount_fen = fen(Number(line.amount_fen))
    if (amount_fen > 0) {
      await refundLockedLine(sql, {
        consignment_line_id: line.line_id,
        refund_key,
        amount_fen,
        on,
      })
    }
    await sql(`update consignment_line set short_quantity = ? where id = ?`, [
      line.short,
      line.line_id,
    ])
    lines.push({ ...line, refund_key, amount_fen })
  }
  return lines
}
