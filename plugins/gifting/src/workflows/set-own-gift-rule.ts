import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  type SetOwnGiftRuleInput,
  setOwnGiftRuleStep,
} from "./steps/set-own-gift-rule"

/**
 * Sets a rule of a union for itself, or renews the one of the same kind and
 * date. It can tighten the province's rule, never loosen it.
 */
export const setOwnGiftRuleWorkflow = createWorkflow(
  "set-own-gift-rule",
  (input: WorkflowData<SetOwnGiftRuleInput>) =>
    new WorkflowResponse(setOwnGiftRuleStep(input))
)
