import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  cancelGiftRoundStep,
  type CancelGiftRoundInput,
} from "./steps/cancel-gift-round"

/**
 * Calls a round off before payment: stock, caps and consignments are free
 * again. Twice is once.
 */
export const cancelGiftRoundWorkflow = createWorkflow(
  "cancel-gift-round",
  (input: WorkflowData<CancelGiftRoundInput>) =>
    new WorkflowResponse(cancelGiftRoundStep(input))
)
