import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { ConfirmRosterImportInput } from "../types/roster"
import { confirmRosterImportStep } from "./steps/confirm-roster-import"

/**
 * Writes a previewed roster into the members, all of it or nothing. May be
 * repeated: a confirmed import answers as it did. Refuses with
 * `roster_import_outdated` when members changed since the preview.
 */
export const confirmRosterImportWorkflow = createWorkflow(
  "confirm-roster-import",
  (input: WorkflowData<ConfirmRosterImportInput>) =>
    new WorkflowResponse(confirmRosterImportStep(input))
)
