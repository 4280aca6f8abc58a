import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { verifyBooksStep } from "./steps/verify-books"

/** Proves that no credit was changed and that the roll-ups tell the same. */
export const verifyImpactBooksWorkflow = createWorkflow(
  "verify-impact-books",
  () => new WorkflowResponse(verifyBooksStep())
)
