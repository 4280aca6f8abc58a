import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { RoundOfActor } from "../types/inputs"
import { deleteGiftRoundStep } from "./steps/delete-gift-round"

/**
 * Deletes a draft; `gift_round_state` once it was submitted.
 */
export const deleteGiftRoundWorkflow = createWorkflow(
  "delete-gift-round",
  (input: WorkflowData<RoundOfActor>) =>
    new WorkflowResponse(deleteGiftRoundStep(input))
)
