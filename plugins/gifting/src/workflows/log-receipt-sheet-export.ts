import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  logReceiptSheetExportStep,
  type LogReceiptSheetInput,
} from "./steps/log-receipt-sheet-export"

/**
 * Logs that a receipt sheet with names in clear leaves the mall, and for whom.
 */
export const logReceiptSheetExportWorkflow = createWorkflow(
  "log-receipt-sheet-export",
  (input: WorkflowData<LogReceiptSheetInput>) =>
    new WorkflowResponse(logReceiptSheetExportStep(input))
)
