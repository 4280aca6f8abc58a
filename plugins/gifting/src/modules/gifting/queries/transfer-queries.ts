import { asKept } from "@mall/ledger/identification-code"
import type { Context } from "@medusajs/framework/types"
import type { PrivateFile } from "@mall/access/private-file"
import type { CorporateTransferDTO } from "../../../types/dtos"
import type { CorporateTransferState } from "../../../types/names"
import { paged, rows } from "./rows"

const COLUMNS = `id, round_id, union_id, order_id, payment_collection_id,
  identification_code, amount_fen::float8 as amount_fen, state,
  receipt_file_id, receipt_name, receipt_mime, receipt_version, reason,
  to_char(uploaded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
    as uploaded_at,
  to_char(decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
    as decided_at,
  to_char(overdue_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
    as overdue_at`

export type NewTransfer = Pick<
  CorporateTransferDTO,
  | "id"
  | "round_id"
  | "union_id"
  | "order_id"
  | "payment_collection_id"
  | "identification_code"
  | "amount_fen"
>

export const insertTransfer = (context: Context, transfer: NewTransfer) =>
  rows(
    context,
    `insert into corporate_transfer (id, round_id, union_id, order_id,
       payment_collection_id, identification_code, amount_fen)
     values (?, ?, ?, ?, ?, ?, ?)`,
    [
      transfer.id,
      transfer.round_id,
      transfer.union_id,
      transfer.order_id,
      transfer.payment_collection_id,
      transfer.identification_code,
      transfer.amount_fen,
    ]
  )

/** A round's transfer is the live one, else the last that was cancelled. */
export async function findTransfer(
  context: Context,
  by: { id: string } | { round_id: string } | { order_id: string },
  forUpdate = false
): Promise<CorporateTransferDTO | undefined> {
  const [[column, value] = ["id", ""]] = Object.entries(by)
  const [transfer] = await rows<CorporateTransferDTO>(
    context,
    `select ${COLUMNS} from corporate_transfer where ${column} = ?
     order by state = 'cancelled', created_at desc limit 1
     ${forUpdate ? "for update" : ""}`,
    [value]
  )
  return transfer
}

export async function listTransfers(
  context: Context,
  filter: {
    state?: CorporateTransferState
    /** As typed: hyphens and case do not matter. */
    identification_code?: string
    offset: number
    limit: number
  }
) {
  const code = filter.identification_code
    ? asKept(filter.identification_code)
    : null
  const found = await rows<
    CorporateTransferDTO & {
      round_name: string
      pay_by: string | null
      total: number
    }
  >(
    context,
    `select t.*, r.name as round_name, r.pay_by::text as pay_by, count(*) over ()::int as total
     from (select ${COLUMNS} from corporate_transfer) t
       join gift_round r on r.id = t.round_id
     where (?::text is null or t.state = ?)
       and (?::text is null or t.identification_code = ?)
     order by t.uploaded_at nulls last, t.id
     offset ? limit ?`,
    [
      filter.state ?? null,
      filter.state ?? null,
      code,
      code,
      filter.offset,
      filter.limit,
    ]
  )
  return paged(found)
}

export const attachReceipt = (
  context: Context,
  id: string,
  receipt: PrivateFile & { by: string; at: Date }
) =>
  rows(
    context,
    `update corporate_transfer set state = 'receipt_uploaded',
       receipt_file_id = ?, receipt_name = ?, receipt_mime = ?,
       receipt_version = ?, uploaded_by = ?, uploaded_at = ?, reason = null,
       overdue_at = null
     where id = ?`,
    [
      receipt.file_id,
      receipt.name,
      receipt.mime,
      receipt.version,
      receipt.by,
      receipt.at,
      id,
    ]
  )

export const decideTransfer = (
  context: Context,
  id: string,
  decision: {
    state: CorporateTransferState
    by: string
    at: Date
    reason?: string
  }
) =>
  rows(
    context,
    `update corporate_transfer set state = ?, decided_by = ?, decided_at = ?,
       reason = ?
     where id = ?`,
    [decision.state, decision.by, decision.at, decision.reason ?? null, id]
  )

/** Says that the operator was warned of the receipt that waits. */
export const markOverdue = (context: Context, id: string, at: Date) =>
  rows(context, `update corporate_transfer set overdue_at = ? where id = ?`, [
    at,
    id,
  ])
