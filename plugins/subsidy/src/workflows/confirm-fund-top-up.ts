import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  type ConfirmFundTopUpInput,
  confirmFundTopUpStep,
} from "./steps/confirm-fund-top-up"

/** Confirms that a union's money arrived; it is in the fund. Twice is once. */
export const confirmFundTopUpWorkflow = createWorkflow(
  "confirm-fund-top-up",
  (input: WorkflowData<ConfirmFundTopUpInput>) =>
    new WorkflowResponse(confirmFundTopUpStep(input))
)
