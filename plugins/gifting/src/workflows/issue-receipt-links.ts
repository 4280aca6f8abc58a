import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { RoundOfActor } from "../types/inputs"
import { issueReceiptLinksStep } from "./steps/issue-receipt-links"
import { logReceiptSheetExportStep } from "./steps/log-receipt-sheet-export"

/**
 * Gives members of a paid round links to sign by and logs that they leave the
 * mall with names; answers what is on record. Links that still work stay.
 */
export const issueReceiptLinksWorkflow = createWorkflow(
  "issue-receipt-links",
  (input: WorkflowData<RoundOfActor>) => {
    issueReceiptLinksStep(input)
    const round = logReceiptSheetExportStep(
      transform({ input }, ({ input }) => ({
        ...input,
        purpose: "receipt_links_xlsx" as const,
      }))
    )
    return new WorkflowResponse(round)
  }
)
