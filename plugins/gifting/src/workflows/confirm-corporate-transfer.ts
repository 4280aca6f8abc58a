import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  confirmCorporateTransferStep,
  type ConfirmCorporateTransferInput,
} from "./steps/confirm-corporate-transfer"

/**
 * Confirms that a union's money arrived: round and order are paid, the
 * cooperatives' consignments released. Twice is once.
 */
export const confirmCorporateTransferWorkflow = createWorkflow(
  "confirm-corporate-transfer",
  (input: WorkflowData<ConfirmCorporateTransferInput>) =>
    new WorkflowResponse(confirmCorporateTransferStep(input))
)
