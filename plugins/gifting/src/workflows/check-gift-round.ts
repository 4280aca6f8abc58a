import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { RoundOfActor } from "../types/inputs"
import { checkGiftRoundStep } from "./steps/check-gift-round"

/**
 * Judges a round by the rules in force today and changes nothing.
 */
export const checkGiftRoundWorkflow = createWorkflow(
  "check-gift-round",
  (input: WorkflowData<RoundOfActor>) =>
    new WorkflowResponse(checkGiftRoundStep(input))
)
