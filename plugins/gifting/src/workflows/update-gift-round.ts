import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  updateGiftRoundStep,
  type UpdateGiftRoundInput,
} from "./steps/update-gift-round"

/**
 * Changes a draft; `gift_round_state` once it is submitted. Its input may hold
 * a contact's name and mobile, so it must stay a synchronous workflow.
 */
export const updateGiftRoundWorkflow = createWorkflow(
  "update-gift-round",
  (input: WorkflowData<UpdateGiftRoundInput>) =>
    new WorkflowResponse(updateGiftRoundStep(input))
)
