import type { Fen } from "@mall/ledger/money"
import { z } from "@medusajs/framework/zod"
import { REFUND_STATES } from "../types/names"
import { amount, date, fen, id, page, text } from "./schema-parts"

export const refundsQuery = z.object({
  ...page,
  state: z.enum(REFUND_STATES).optional(),
})

export const payRefund = z.object({
  /** The number of the bank's own record of the transfer. */
  bank_reference: text(60),
  paid_on: date,
})

export const strayRemittance = z.object({
  /** The number of the bank's own record of the money that came. */
  bank_reference: text(60),
  amount_fen: amount.pipe(z.custom<Fen>((value) => Number(value) > 0)),
  reason: text(500),
})

export const corporateRefund = z.object({
  id,
  transfer_id: id,
  round_id: id,
  union_id: id,
  amount_fen: fen,
  reason: z.string(),
  state: z.enum(REFUND_STATES),
  owed_at: z.string(),
  bank_reference: z.string().nullable(),
  paid_on: z.string().nullable(),
})
