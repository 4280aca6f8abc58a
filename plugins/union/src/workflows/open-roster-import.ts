import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { RosterUpload } from "../modules/union/roster/imports"
import { ROSTER_IMPORT_OPENED } from "../types/roster"
import { openRosterImportStep } from "./steps/open-roster-import"

/**
 * Takes an uploaded roster, answers the import's id and has the file read in
 * the background. Its input holds personal data, so it must stay a
 * synchronous workflow: only those are never stored.
 */
export const openRosterImportWorkflow = createWorkflow(
  "open-roster-import",
  (input: WorkflowData<RosterUpload>) => {
    const importId = openRosterImportStep(input)
    emitEventStep({
      eventName: ROSTER_IMPORT_OPENED,
      data: transform({ importId }, ({ importId }) => ({
        import_id: importId,
      })),
    })
    return new WorkflowResponse(importId)
  }
)
