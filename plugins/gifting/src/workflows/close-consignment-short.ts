import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  closeConsignmentShortStep,
  type CloseConsignmentShortInput,
} from "./steps/close-consignment-short"

/**
 * Ends an open consignment of a gift round with what has left (缺货结单):
 * pending parcels are voided, exactly what they held is refunded, and the
 * rest goes on to be received and accepted. Refuses with
 * `consignment_not_closable`, `consignment_not_of_round`. Twice is once.
 */
export const closeConsignmentShortWorkflow = createWorkflow(
  "close-consignment-short",
  (input: WorkflowData<CloseConsignmentShortInput>) =>
    new WorkflowResponse(closeConsignmentShortStep(input))
)
