import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  type RejectFundTopUpInput,
  rejectFundTopUpStep,
} from "./steps/reject-fund-top-up"

/** Sends a receipt back with the reason; the union uploads another. */
export const rejectFundTopUpWorkflow = createWorkflow(
  "reject-fund-top-up",
  (input: WorkflowData<RejectFundTopUpInput>) =>
    new WorkflowResponse(rejectFundTopUpStep(input))
)
