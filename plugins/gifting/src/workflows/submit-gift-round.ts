import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { RoundOfActor } from "../types/inputs"
import { submitGiftRoundStep } from "./steps/submit-gift-round"

/**
 * Freezes roster, packages and prices and submits the round for approval.
 * Refuses with `gift_round_refused`, `gift_round_members_without_address`,
 * `gift_goods_not_orderable` (every fault of every good) or what the plan lacks. Twice is once.
 */
export const submitGiftRoundWorkflow = createWorkflow(
  "submit-gift-round",
  (input: WorkflowData<RoundOfActor>) =>
    new WorkflowResponse(submitGiftRoundStep(input))
)
