import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { postCreditsStep } from "./steps/post-credits"

/**
 * Brings the books up to date with what was paid, accepted and refunded.
 * May be run at any time by anyone: one run is at work over all processes.
 */
export const postImpactCreditsWorkflow = createWorkflow(
  "post-impact-credits",
  () => new WorkflowResponse(postCreditsStep())
)
