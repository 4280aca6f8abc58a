import { fen, formatYuan } from "@mall/ledger/money"
import type {
  ConsignmentLine,
  ConsignmentState,
  LineRefund,
  RefundLineInput,
} from "../../../types/consignment"
import { refuse } from "../lib/refuse"
import { lineStatesBefore } from "../lib/transitions"
import {
  lineColumns,
  toLine,
  toStoredFen,
  type Stored,
} from "./consignment-rows"
import { lockWait, type Sql } from "@mall/outbox/sql"

/** Of these nothing more will leave. */
const LEFT: readonly ConsignmentState[] = [
  "shipped",
  "accepted",
  "closed_short",
]

type RefundRow = { amount_fen: string; refunded_on: string }

/** Refunds part or all of a line under its row lock, once per key. */
export async function refundLockedLine(
  sql: Sql,
  input: RefundLineInput
): Promise<LineRefund> {
  const line = await lockLine(sql, input.consignment_line_id)
  const earlier = await refundByKey(sql, input)
  if (earlier) {
    if (toStoredFen(earlier.amount_fen) !== input.amount_fen) {
      throw refuse.notAllowed("refund_key_reused", {
        refund_key: input.refund_key,
      })
    }
    return refundOf(line, input, earlier.refunded_on, false)
  }
  assertRefundable(line, input)
  await assertShipped(sql, line)
  return refundOf(await writeRefund(sql, input), input, input.on, true)
}

async function lockLine(sql: Sql, id: string): Promise<ConsignmentLine> {
  await lockWait(sql)
  const [row] = await sql<Stored<ConsignmentLine>>(
    `select ${lineColumns} from consignment_line l where l.id = ? for update`,
    [id]
  )
  if (!row) {
    throw refuse.notFound("line_unknown")
  }
  return toLine(row)
}

async function refundByKey(
  sql: Sql,
  input: RefundLineInput
): Promise<RefundRow | undefined> {
  const [row] = await sql<RefundRow>(
    `select amount_fen, refunded_on::text as refunded_on
     from consignment_line_refund
     where consignment_line_id = ? and refund_key = ?`,
    [input.consignment_line_id, input.refund_key]
  )
  return row
}

function assertRefundable(line: ConsignmentLine, input: RefundLineInput) {
  const refundable = fen(line.amount_fen - line.refunded_fen)
  if (!lineStatesBefore("refunded").includes(line.state)) {
    throw refuse.notAllowed("line_not_refundable", {
      product: line.product_title,
    })
  }
  if (input.amount_fen > refundable) {
    throw refuse.notAllowed("refund_exceeds_line", {
      product: line.product_title,
      refundable: formatYuan(refundable),
    })
  }
}

/** What has not left could still be shipped after it was refunded. */
async function assertShipped(sql: Sql, line: ConsignmentLine) {
  const [consignment] = await sql<{ state: ConsignmentState }>(
    `select state from consignment where id = ?`,
    [line.consignment_id]
  )
  if (!consignment || !LEFT.includes(consignment.state)) {
    throw refuse.notAllowed("line_not_shipped", {
      product: line.product_title,
    })
  }
}

async function writeRefund(
  sql: Sql,
  input: RefundLineInput
): Promise<ConsignmentLine> {
  await sql(
    `insert into consignment_line_refund
       (consignment_line_id, refund_key, amount_fen, refunded_on)
     values (?, ?, ?, ?::date)`,
    [input.consignment_line_id, input.refund_key, input.amount_fen, input.on]
  )
  const [row] = await sql<Stored<ConsignmentLine>>(
    `update consignment_line l
     set refunded_fen = refunded_fen + ?, updated_at = now(),
       state = case when refunded_fen + ? = amount_fen
         then 'refunded' else state end
     where id = ?
     returning ${lineColumns}`,
    [input.amount_fen, input.amount_fen, input.consignment_line_id]
  )
  if (!row) {
    throw refuse.notFound("line_unknown")
  }
  return toLine(row)
}

function refundOf(
  line: ConsignmentLine,
  { refund_key, amount_fen }: RefundLineInput,
  on: string,
  is_new: boolean
): LineRefund {
  return { line, refund_key, amount_fen, on, is_new }
}
