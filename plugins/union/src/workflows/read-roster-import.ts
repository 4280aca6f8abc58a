import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { readRosterImportStep } from "./steps/read-roster-import"

/**
 * Reads a waiting roster into its preview. The file itself stays in the
 * database; only its import's id travels. Run twice, the second does nothing.
 */
export const readRosterImportWorkflow = createWorkflow(
  "read-roster-import",
  (input: WorkflowData<{ import_id: string }>) =>
    new WorkflowResponse(readRosterImportStep(input))
)
