import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { RoundOfActor } from "../types/inputs"
import { remindUnchosenStep } from "./steps/remind-unchosen"

/**
 * Queues a message to every member who has not chosen, once a day; the job
 * `remind-gift-choosers` sends them.
 */
export const remindUnchosenWorkflow = createWorkflow(
  "remind-unchosen",
  (input: WorkflowData<RoundOfActor>) =>
    new WorkflowResponse(remindUnchosenStep(input))
)
