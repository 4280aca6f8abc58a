import type { Context } from "@medusajs/framework/types"
import type { CorporateRefundDTO } from "../../../types/dtos"
import type { CorporateRefundState } from "../../../types/names"
import { paged, rows } from "./rows"

const COLUMNS = `id, transfer_id, round_id, union_id, refund_key,
  amount_fen::float8 as amount_fen, reason, state, bank_reference,
  paid_on::text as paid_on,
  to_char(owed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as owed_at`

export type NewCorporateRefund = Pick<
  CorporateRefundDTO,
  | "id"
  | "transfer_id"
  | "round_id"
  | "union_id"
  | "refund_key"
  | "amount_fen"
  | "reason"
> & { at: Date }

export const insertRefund = (context: Context, refund: NewCorporateRefund) =>
  rows(
    context,
    `insert into corporate_refund (id, transfer_id, round_id, union_id,
       refund_key, amount_fen, reason, owed_at)
     values (?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      refund.id,
      refund.transfer_id,
      refund.round_id,
      refund.union_id,
      refund.refund_key,
      refund.amount_fen,
      refund.reason,
      refund.at,
    ]
  )

export async function findRefund(
  context: Context,
  refundKey: string
): Promise<CorporateRefundDTO | undefined> {
  const [refund] = await rows<CorporateRefundDTO>(
    context,
    `select ${COLUMNS} from corporate_refund where refund_key = ?`,
    [refundKey]
  )
  return refund
}

/** What the mall owes a union back, or has paid back, for one round. */
export const refundsOfRound = (context: Context, roundId: string) =>
  rows<CorporateRefundDTO>(
    context,
    `select ${COLUMNS} from corporate_refund r
     where round_id = ? order by r.owed_at, id`,
    [roundId]
  )

/** Those waiting longest first. */
export async function listRefunds(
  context: Context,
  filter: { state?: CorporateRefundState; offset: number; limit: number }
) {
  const found = await rows<
    CorporateRefundDTO & {
      round_name: string
      identification_code: string
      total: number
    }
  >(
    context,
    `select f.*, r.name as round_name, t.identification_code,
       count(*) over ()::int as total
     from (select ${COLUMNS} from corporate_refund) f
       join gift_round r on r.id = f.round_id
       join corporate_transfer t on t.id = f.transfer_id
     where (?::text is null or f.state = ?)
     order by f.owed_at, f.id offset ? limit ?`,
    [filter.state ?? null, filter.state ?? null, filter.offset, filter.limit]
  )
  return paged(found)
}

export async function lockRefund(
  context: Context,
  id: string
): Promise<CorporateRefundDTO | undefined> {
  const [refund] = await rows<CorporateRefundDTO>(
    context,
    `select ${COLUMNS} from corporate_refund where id = ? for update`,
    [id]
  )
  return refund
}

export const markRefundPaid = (
  context: Context,
  id: string,
  paid: { bank_reference: string; paid_on: string; by: string; at: Date }
) =>
  rows(
    context,
    `update corporate_refund set state = 'paid', bank_reference = ?,
       paid_on = ?::date, paid_by = ?, paid_at = ?
     where id = ?`,
    [paid.bank_reference, paid.paid_on, paid.by, paid.at, id]
  )
