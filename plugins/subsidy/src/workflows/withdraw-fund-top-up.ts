import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  type WithdrawFundTopUpInput,
  withdrawFundTopUpStep,
} from "./steps/withdraw-fund-top-up"

/**
 * Withdraws a transfer note nobody paid; may be repeated. Refuses with
 * `union_fund_top_up_state` while a receipt waits or the money is in.
 */
export const withdrawFundTopUpWorkflow = createWorkflow(
  "withdraw-fund-top-up",
  (input: WorkflowData<WithdrawFundTopUpInput>) =>
    new WorkflowResponse(withdrawFundTopUpStep(input))
)
