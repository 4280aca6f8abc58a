import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  recordGiftChoicesStep,
  type RecordGiftChoicesInput,
} from "./steps/record-gift-choices"

/**
 * Records what members chose, until the round is placed.
 */
export const recordGiftChoicesWorkflow = createWorkflow(
  "record-gift-choices",
  (input: WorkflowData<RecordGiftChoicesInput>) =>
    new WorkflowResponse(recordGiftChoicesStep(input))
)
