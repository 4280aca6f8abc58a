import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  makeGiftSupplementStep,
  type MakeGiftSupplementInput,
} from "./steps/make-gift-supplement"

/**
 * Makes a draft for late joiners of an approved round. Refuses with
 * `gift_supplement_members_taken` (each by row) whoever has their gift already.
 */
export const makeGiftSupplementWorkflow = createWorkflow(
  "make-gift-supplement",
  (input: WorkflowData<MakeGiftSupplementInput>) =>
    new WorkflowResponse(makeGiftSupplementStep(input))
)
