import { generateEntityId } from "@medusajs/framework/utils"
import type { Fen } from "@mall/ledger/money"
import type { Context } from "@medusajs/framework/types"
import type { CorporateRefundDTO, GiftRoundDTO } from "../../../types/dtos"
import { refuse } from "../../../refuse"
import { lockWait } from "../queries/rows"
import {
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
