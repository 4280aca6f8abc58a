import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { OriginClaimInput } from "../types"
import { submitOriginClaimsStep } from "./steps/submit-origin-claims"

/**
 * Submits origin claims of products. They make nothing eligible until verified.
 * A product may have one claim waiting at a time.
 */
export const createOriginClaimsWorkflow = createWorkflow(
  "create-origin-claims",
  (input: WorkflowData<OriginClaimInput[]>) =>
    new WorkflowResponse(submitOriginClaimsStep(input))
)
