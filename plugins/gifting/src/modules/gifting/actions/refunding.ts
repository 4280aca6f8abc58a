import { generateEntityId } from "@medusajs/framework/utils"
import { type Fen, toYuan } from "@mall/ledger/money"
import type { Context } from "@medusajs/framework/types"
import type { CorporateRefundDTO, GiftRoundDTO } from "../../../types/dtos"
import type { StrayRemittance } from "../../../types/inputs"
import { refuse } from "../../../refuse"
import { lockWait } from "../queries/rows"
import {
  findRefund,
  insertRefund,
  lockRefund,
  markRefundPaid,
} from "../queries/refund-queries"
import { addStep } from "../queries/round-queries"
import { insertShortages, type Shortage } from "../queries/shortage-queries"
import { findTransfer } from "../queries/transfer-queries"
import { completeIfReceived } from "./receiving"
import { lockRound, type StepBy } from "./round-lock"

export type OwedRefund = {
  order_id: string
  /** Business identity: the same key twice is refused by the database. */
  refund_key: string
  amount_fen: Fen
  reason: string
}

/** A refund of money that came by transfer goes back by the mall's own bank. */
export async function oweRefund(
  context: Context,
  { order_id, ...owed }: OwedRefund,
  at: Date
): Promise<void> {
  const transfer = await findTransfer(context, { order_id })
  if (transfer) {
    await insertRefund(context, {
      ...owed,
      at,
      id: generateEntityId(undefined, "crf"),
      transfer_id: transfer.id,
      round_id: transfer.round_id,
      union_id: transfer.union_id,
    })
  }
}

/**
 * A consignment of the round was closed short: its goods are marked as never
 * delivered on the allocations of those concerned, the money is owed to the
 * union, and a round of which nobody awaits anything any more is complete.
 */
export async function recordShortage(
  context: Context,
  roundId: string,
  shortage: Shortage & OwedRefund,
  step: StepBy
): Promise<GiftRoundDTO> {
  const round = await lockRound(context, { id: roundId })
  const undelivered = await insertShortages(context, roundId, shortage)
  if (undelivered !== shortage.amount_fen) {
    throw refuse.unexpected("gift_shortage_differs")
  }
  await oweRefund(context, shortage, step.at)
  await addStep(context, roundId, { ...step, kind: "close_short" })
  return completeIfReceived(context, round, step)
}

/**
 * Owes back what came under a transfer's code and pays nothing. A remittance is
 * known by the bank's number for it: noted twice it is owed once.
 */
export async function oweStrayRemittance(
  context: Context,
  transferId: string,
  { bank_reference, amount_fen, reason }: StrayRemittance,
  step: StepBy
): Promise<CorporateRefundDTO> {
  const known = await findTransfer(context, { id: transferId })
  if (!known) {
    throw refuse.notFound("corporate_transfer_not_found")
  }
  const round = await lockRound(context, { id: known.round_id })
  const refund_key = `stray:${bank_reference}`
  const noted = await findRefund(context, refund_key)
  if (noted) {
    if (noted.amount_fen !== amount_fen || noted.transfer_id !== transferId) {
      throw refuse.notAllowed("stray_remittance_differs", { bank_reference })
    }
    return noted
  }
  await insertRefund(context, {
    id: generateEntityId(undefined, "crf"),
    transfer_id: transferId,
    round_id: round.id,
    union_id: round.union_id,
    refund_key,
    amount_fen,
    reason,
    at: step.at,
  })
  await addStep(context, round.id, {
    ...step,
    kind: "stray_remittance",
    note: `¥${toYuan(amount_fen)} ${reason}`,
  })
  return requireRefund(context, refund_key)
}

async function requireRefund(context: Context, refundKey: string) {
  const refund = await findRefund(context, refundKey)
  if (!refund) {
    throw refuse.notFound("corporate_refund_not_found")
  }
  return refund
}

/** Notes the bank transfer by which the union got its money back. */
export async function payRefund(
  context: Context,
  id: string,
  paid: { bank_reference: string; paid_on: string },
  step: StepBy
): Promise<CorporateRefundDTO> {
  await lockWait(context)
  const refund = await lockRefund(context, id)
  if (!refund) {
    throw refuse.notFound("corporate_refund_not_found")
  }
  if (refund.state === "paid") {
    if (refund.bank_reference !== paid.bank_reference) {
      throw refuse.notAllowed("corporate_refund_paid", {
        bank_reference: refund.bank_reference ?? "",
      })
    }
    return refund
  }
  await markRefundPaid(context, id, {
    ...paid,
    by: step.actor.id,
    at: step.at,
  })
  return { ...refund, ...paid, state: "paid" }
}
