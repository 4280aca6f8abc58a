import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { ImportOf } from "../modules/union/roster/imports"
import { discardRosterImportStep } from "./steps/discard-roster-import"

/** Throws a preview away with its file. `roster_import_not_open` if closed. */
export const discardRosterImportWorkflow = createWorkflow(
  "discard-roster-import",
  (input: WorkflowData<ImportOf>) =>
    new WorkflowResponse(discardRosterImportStep(input))
)
