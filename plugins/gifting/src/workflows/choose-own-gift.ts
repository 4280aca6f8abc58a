import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  chooseOwnGiftStep,
  type ChooseOwnGiftInput,
} from "./steps/choose-own-gift"

/** A member's own choice, until the deadline; the last one holds. */
export const chooseOwnGiftWorkflow = createWorkflow(
  "choose-own-gift",
  (input: WorkflowData<ChooseOwnGiftInput>) =>
    new WorkflowResponse(chooseOwnGiftStep(input))
)
