import type { Context } from "@medusajs/framework/types"
import { refuse } from "../../../refuse"
import type { CorporateTransferDTO, GiftRoundDTO } from "../../../types/dtos"
import { isOverdue } from "../lib/pay-by"
import { deleteAllocations } from "../queries/allocation-queries"
import { addStep } from "../queries/round-queries"
import {
  decideTransfer,
  findTransfer,
  markOverdue,
} from "../queries/transfer-queries"
import {
  lockRound,
  mayMove,
  moveRound,
  type RoundKey,
  type StepBy,
} from "./round-lock"

/** What the clock did about an order whose last day to pay is over. */
export type Overdue =
  | { kind: "lapsed"; order_id: string }
  | { kind: "warned"; transfer: CorporateTransferDTO }

/**
 * Takes an order back that is not paid: the round is approved again and may be
 * ordered anew, its allocations are gone and its transfer is cancelled. Refuses
 * while a bank receipt waits to be judged, since the money may have come.
 * Answers the order that was, or null when there is none any more.
 */
export async function withdrawOrder(
  context: Context,
  key: RoundKey,
  step: StepBy
): Promise<string | null> {
  const round = await lockRound(context, key)
  if (!mayMove(round, "withdraw_order")) {
    return null
  }
  const transfer = await findTransfer(context, { round_id: round.id }, true)
  if (transfer?.state === "receipt_uploaded") {
    throw refuse.notAllowed("gift_round_receipt_pending")
  }
  return release(context, round, transfer, "withdraw_order", step)
}

/**
 * The same once the last day to pay is over, by the clock. Where a bank receipt
 * waits, nothing is taken back: the operator is warned, once per receipt.
 * Answers null when there is nothing to do: it was paid or withdrawn just now.
 */
export async function lapseOrder(
  context: Context,
  id: string,
  step: StepBy
): Promise<Overdue | null> {
  const round = await lockRound(context, { id })
  if (round.state !== "ordered" || !isOverdue(round.pay_by, step.at)) {
    return null
  }
  const transfer = await findTransfer(context, { round_id: id }, true)
  if (transfer?.state !== "receipt_uploaded") {
    const order_id = await release(context, round, transfer, "lapse_order", {
      ...step,
      note: round.pay_by ?? "",
    })
    return { kind: "lapsed", order_id }
  }
  if (transfer.overdue_at) {
    return null
  }
  await markOverdue(context, transfer.id, step.at)
  await addStep(context, id, {
    ...step,
    kind: "payment_overdue",
    note: round.pay_by ?? "",
  })
  return { kind: "warned", transfer }
}

async function release(
  context: Context,
  round: GiftRoundDTO,
  transfer: CorporateTransferDTO | undefined,
  transition: "withdraw_order" | "lapse_order",
  step: StepBy
): Promise<string> {
  if (!transfer || !round.order_id) {
    throw refuse.unexpected("corporate_transfer_not_found")
  }
  await deleteAllocations(context, round.id)
  await decideTransfer(context, transfer.id, {
    state: "cancelled",
    by: step.actor.id,
    at: step.at,
  })
  await moveRound(context, round, transition, step, {
    order_id: null,
    total_fen: 0,
    ordered_at: null,
    pay_by: null,
  })
  return round.order_id
}
