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
 * Logs that names of a round leave the mall in clear: by whom, for what and
 * how many; answers the round and the name of the file that leaves.
 */
export const logReceiptSheetExportWorkflow = createWorkflow(
  "log-receipt-sheet-export",
  (input: WorkflowData<LogReceiptSheetInput>) =>
    new WorkflowResponse(logReceiptSheetExportStep(input))
)
