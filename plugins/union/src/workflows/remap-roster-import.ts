import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  ROSTER_IMPORT_OPENED,
  type RemapRosterImportInput,
} from "../types/roster"
import { remapRosterImportStep } from "./steps/remap-roster-import"

/** Has a previewed file read again with the columns its user chose. */
export const remapRosterImportWorkflow = createWorkflow(
  "remap-roster-import",
  (input: WorkflowData<RemapRosterImportInput>) => {
    const importId = remapRosterImportStep(input)
    emitEventStep({
      eventName: ROSTER_IMPORT_OPENED,
      data: transform({ importId }, ({ importId }) => ({
        import_id: importId,
      })),
    })
    return new WorkflowResponse(importId)
  }
)
