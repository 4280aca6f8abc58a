import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  refundConsignmentLineStep,
  type RefundConsignmentLineInput,
} from "./steps/refund-consignment-line"

/**
 * Refunds part or all of a consignment line, once per refund key.
 */
export const refundConsignmentLineWorkflow = createWorkflow(
  "refund-consignment-line",
  (input: WorkflowData<RefundConsignmentLineInput>) =>
    new WorkflowResponse(refundConsignmentLineStep(input))
)
