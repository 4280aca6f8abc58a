import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  type ApproveGiftRoundInput,
  approveGiftRoundStep,
} from "./steps/approve-gift-round"

/**
 * Approves a submitted round; `gift_round_self_approval` for who submitted it,
 * `gift_round_not_as_seen` when it was submitted anew since it was looked at.
 * Twice is once.
 */
export const approveGiftRoundWorkflow = createWorkflow(
  "approve-gift-round",
  (input: WorkflowData<ApproveGiftRoundInput>) =>
    new WorkflowResponse(approveGiftRoundStep(input))
)
