import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  payCorporateRefundStep,
  type PayCorporateRefundInput,
} from "./steps/pay-corporate-refund"

/**
 * Notes that the mall's bank paid a refund back to the union. The same bank
 * reference twice is once; another one is `corporate_refund_paid`.
 */
export const payCorporateRefundWorkflow = createWorkflow(
  "pay-corporate-refund",
  (input: WorkflowData<PayCorporateRefundInput>) =>
    new WorkflowResponse(payCorporateRefundStep(input))
)
