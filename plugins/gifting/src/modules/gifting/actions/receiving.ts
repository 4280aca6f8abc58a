import type { Context } from "@medusajs/framework/types"
import type { GiftRoundDTO } from "../../../types/dtos"
import { refuse } from "../../../refuse"
import {
  recordReceipts,
  type ReceiptTarget,
} from "../queries/allocation-queries"
import { addStep } from "../queries/round-queries"
import { awaitedVariants } from "../queries/shortage-queries"
import { lockRound, moveRound, type RoundKey, type StepBy } from "./round-lock"

export type Receiving = {
  round: GiftRoundDTO
  /** Allocations received by this call; earlier ones keep their date. */
  allocation_ids: string[]
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
  // Members who sign by their links have their dates on the sheet; a line each
  // in the round's history would bury it.
  if (received.length > 0 && !("linked_allocation_id" in target)) {
    await addStep(context, round.id, {
      ...step,
      kind: "receive",
      note: String(received.length),
    })
  }
  return {
    round: await completeIfReceived(context, round, step),
    allocation_ids: received.map((allocation) => allocation.id),
  }
}

/** A locked, paid round of which nobody awaits anything is complete. */
export async function completeIfReceived(
  context: Context,
  round: GiftRoundDTO,
  { actor, at }: StepBy
): Promise<GiftRoundDTO> {
  if (round.state !== "paid") {
    return round
  }
  const awaited = await awaitedVariants(context, round.id)
  return awaited.length > 0
    ? round
    : moveRound(
        context,
        round,
        "complete",
        { actor, at },
        {
          completed_at: at,
          closed_at: at,
        }
      )
}
