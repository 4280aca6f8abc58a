import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { MendRosterRowInput } from "../types/roster"
import { mendRosterRowStep } from "./steps/mend-roster-row"

/**
 * Mends cells of one row of a preview and renews it. Its input holds personal
 * data, so it must stay a synchronous workflow: only those are never stored.
 */
export const mendRosterRowWorkflow = createWorkflow(
  "mend-roster-row",
  (input: WorkflowData<MendRosterRowInput>) =>
    new WorkflowResponse(mendRosterRowStep(input))
)
