import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { closeIdleRosterImportsStep } from "./steps/close-idle-roster-imports"

/**
 * Fails imports whose reader died with its process and previews nobody
 * confirmed, and purges what they kept.
 */
export const closeIdleRosterImportsWorkflow = createWorkflow(
  "close-idle-roster-imports",
  () => new WorkflowResponse(closeIdleRosterImportsStep())
)
