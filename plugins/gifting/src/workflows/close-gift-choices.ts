import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { RoundOfActor } from "../types/inputs"
import { closeGiftChoicesStep } from "./steps/close-gift-choices"

/**
 * Ends members' choosing before its deadline; who has not chosen will get the
 * default package. Twice is once.
 */
export const closeGiftChoicesWorkflow = createWorkflow(
  "close-gift-choices",
  (input: WorkflowData<RoundOfActor>) =>
    new WorkflowResponse(closeGiftChoicesStep(input))
)
