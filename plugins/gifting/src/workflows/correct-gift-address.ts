import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  correctGiftAddressStep,
  type CorrectGiftAddressInput,
} from "./steps/correct-gift-address"

/**
 * Where a member wants this round's parcel, by the roster's own rules for
 * addresses. The roster stays as it is.
 */
export const correctGiftAddressWorkflow = createWorkflow(
  "correct-gift-address",
  (input: WorkflowData<CorrectGiftAddressInput>) =>
    new WorkflowResponse(correctGiftAddressStep(input))
)
