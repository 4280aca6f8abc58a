import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  createGiftRoundStep,
  type CreateGiftRoundInput,
} from "./steps/create-gift-round"

/**
 * Starts a draft of a gift round. Its input may hold a contact's name and
 * mobile, so it must stay a synchronous workflow: only those are never stored.
 */
export const createGiftRoundWorkflow = createWorkflow(
  "create-gift-round",
  (input: WorkflowData<CreateGiftRoundInput>) =>
    new WorkflowResponse(createGiftRoundStep(input))
)
