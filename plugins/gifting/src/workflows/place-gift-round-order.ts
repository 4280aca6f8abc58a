import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import type { RoundOfActor } from "../types/inputs"
import { placeGiftRoundOrderStep } from "./steps/place-gift-round-order"

const LOCK_WAIT_SECONDS = 10
const LOCK_TTL_SECONDS = 60

/**
 * Orders an approved round: one Medusa order, all or nothing, at most once; a
 * repetition answers the same order. Refuses with `gift_stock_short`, naming
 * every product that is short, `gift_round_changed_after_submission` or
 * `gift_round_refused`. The lock only spares a waiting request the work; the
 * row lock of the step is what holds.
 */
export const placeGiftRoundOrderWorkflow = createWorkflow(
  "place-gift-round-order",
  (input: WorkflowData<RoundOfActor>) => {
    const key = transform({ input }, ({ input }) => [`gift-round:${input.id}`])
    acquireLockStep({
      key,
      timeout: LOCK_WAIT_SECONDS,
      ttl: LOCK_TTL_SECONDS,
    })
    const round = placeGiftRoundOrderStep(input)
    releaseLockStep({ key })
    return new WorkflowResponse(round)
  }
)
