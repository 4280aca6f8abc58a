import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  revokeOriginClaimsStep,
  type RevokeOriginClaimsInput,
} from "./steps/revoke-origin-claims"

/**
 * Ends verified origin claims from a day on; what was asked as of earlier days
 * keeps its answer. Refuses with `origin_claim_state_refused`.
 */
export const revokeOriginClaimsWorkflow = createWorkflow(
  "revoke-origin-claims",
  (input: WorkflowData<RevokeOriginClaimsInput>) =>
    new WorkflowResponse(revokeOriginClaimsStep(input))
)
