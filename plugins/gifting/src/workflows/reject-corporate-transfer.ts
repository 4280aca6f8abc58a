import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  rejectCorporateTransferStep,
  type RejectCorporateTransferInput,
} from "./steps/reject-corporate-transfer"

/**
 * Sends a receipt back with a reason; the union uploads another.
 */
export const rejectCorporateTransferWorkflow = createWorkflow(
  "reject-corporate-transfer",
  (input: WorkflowData<RejectCorporateTransferInput>) =>
    new WorkflowResponse(rejectCorporateTransferStep(input))
)
