import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  type OpenErrorWorkbookInput,
  recordErrorWorkbookStep,
} from "./steps/record-error-workbook"

/**
 * Logs that staff take the refused rows of a preview out of the mall, before
 * they get them. Refuses with `roster_import_not_open` once it is closed.
 */
export const openErrorWorkbookWorkflow = createWorkflow(
  "open-error-workbook",
  (input: WorkflowData<OpenErrorWorkbookInput>) =>
    new WorkflowResponse(recordErrorWorkbookStep(input))
)
