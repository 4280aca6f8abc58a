import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  verifyOriginClaimsStep,
  type VerifyOriginClaimsInput,
} from "./steps/verify-origin-claims"

/**
 * Verifies submitted origin claims for a period, all or none. Refuses with
 * `origin_claim_not_found`, `origin_claim_state_refused`,
 * `origin_claim_overlaps`.
 */
export const verifyOriginClaimsWorkflow = createWorkflow(
  "verify-origin-claims",
  (input: WorkflowData<VerifyOriginClaimsInput>) =>
    new WorkflowResponse(verifyOriginClaimsStep(input))
)
