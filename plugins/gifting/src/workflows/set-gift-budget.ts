import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  setGiftBudgetStep,
  type SetGiftBudgetInput,
} from "./steps/set-gift-budget"

/**
 * Sets what a union may spend on gifts in a fiscal year.
 */
export const setGiftBudgetWorkflow = createWorkflow(
  "set-gift-budget",
  (input: WorkflowData<SetGiftBudgetInput>) =>
    new WorkflowResponse(setGiftBudgetStep(input))
)
