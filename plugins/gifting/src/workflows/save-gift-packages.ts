import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  saveGiftPackagesStep,
  type SaveGiftPackagesInput,
} from "./steps/save-gift-packages"

/**
 * Replaces the packages of a draft with the prices of this moment. Refuses with
 * `gift_goods_unavailable`, naming each good that cannot be bought.
 */
export const saveGiftPackagesWorkflow = createWorkflow(
  "save-gift-packages",
  (input: WorkflowData<SaveGiftPackagesInput>) =>
    new WorkflowResponse(saveGiftPackagesStep(input))
)
