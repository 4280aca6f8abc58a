import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  returnGiftRoundStep,
  type ReturnGiftRoundInput,
} from "./steps/return-gift-round"

/**
 * Gives a round back to its planners with a note; it is a draft again.
 */
export const returnGiftRoundWorkflow = createWorkflow(
  "return-gift-round",
  (input: WorkflowData<ReturnGiftRoundInput>) =>
    new WorkflowResponse(returnGiftRoundStep(input))
)
