import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { RoundOfActor } from "../types/inputs"
import { placeGiftRoundOrderStep } from "./steps/place-gift-round-order"

/**
 * Orders an approved round: one Medusa order, all or nothing, at most once; a
 * repetition answers the same order. Refuses with `gift_stock_short`, naming
 * every product that is short, `gift_round_changed_after_submission` or
 * `gift_round_refused`. No lock of the Locking module is taken: it would
 * outlive a process that dies, where the step's row lock does not.
 */
export const placeGiftRoundOrderWorkflow = createWorkflow(
  "place-gift-round-order",
  (input: WorkflowData<RoundOfActor>) =>
    new WorkflowResponse(placeGiftRoundOrderStep(input))
)
