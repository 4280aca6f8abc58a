import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  optOutOfGiftStep,
  type OptOutOfGiftInput,
} from "./steps/opt-out-of-gift"

/** A member gives a round's gift up (自愿放弃), or takes that back. */
export const optOutOfGiftWorkflow = createWorkflow(
  "opt-out-of-gift",
  (input: WorkflowData<OptOutOfGiftInput>) =>
    new WorkflowResponse(optOutOfGiftStep(input))
)
