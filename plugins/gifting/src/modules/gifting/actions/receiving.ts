import type { Context } from "@medusajs/framework/types"
import type { GiftRoundDTO } from "../../../types/dtos"
import { refuse } from "../../../refuse"
import {
  cooperativesReceived,
  recordReceipts,
  type ReceiptTarget,
} from "../queries/allocation-queries"
import { addStep } from "../queries/round-queries"
import { lockRound, moveRound, type RoundKey, type StepBy } from "./round-lock"

export type Receiving = {
  round: GiftRoundDTO
  /** Allocations received by this call; earlier ones keep their date. */
  allocation_ids: string[]
  /** Cooperatives whose goods every member has received by now. */
  complete_cooperative_ids: string[]
}

/** Records receipts of a paid round; it is complete when all are received. */
export async function receive(
  context: Context,
  key: RoundKey,
  target: ReceiptTarget,
  step: StepBy
): Promise<Receiving> {
  const round = await lockRound(context, key)
  if (round.state !== "paid" && round.state !== "completed") {
    throw refuse.notAllowed("gift_round_state", { state: round.state })
  }
  const received = await recordReceipts(context, round.id, target, step.at)
  const cooperatives = await cooperativesReceived(context, round.id)
  // Members who sign by their links have their dates on the sheet; a line each
  // in the round's history would bury it.
  if (received.length > 0 && !("linked_allocation_id" in target)) {
    await addStep(context, round.id, {
      ...step,
      kind: "receive",
      note: String(received.length),
    })
  }
  const isComplete = cooperatives.every((item) => item.is_complete)
  const after =
    isComplete && round.state === "paid"
      ? await moveRound(context, round, "complete", step, {
          completed_at: step.at,
          closed_at: step.at,
        })
      : round
  return {
    round: after,
    allocation_ids: received.map((allocation) => allocation.id),
    complete_cooperative_ids: cooperatives
      .filter((item) => item.is_complete)
      .map((item) => item.cooperative_id),
  }
}
