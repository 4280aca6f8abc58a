import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { RoundOfActor } from "../types/inputs"
import { approveGiftRoundStep } from "./steps/approve-gift-round"

/**
 * Approves a submitted round; `gift_round_self_approval` for who submitted it.
 * Twice is once.
 */
export const approveGiftRoundWorkflow = createWorkflow(
  "approve-gift-round",
  (input: WorkflowData<RoundOfActor>) =>
    new WorkflowResponse(approveGiftRoundStep(input))
)
