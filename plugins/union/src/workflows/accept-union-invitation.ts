import {
  createWorkflow,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import {
  acceptUnionInvitationStep,
  type AcceptUnionInvitationInput,
} from "./steps/accept-union-invitation"

/** Sets the invited person's password and lets them in; of two at once, one. */
export const acceptUnionInvitationWorkflow = createWorkflow(
  "accept-union-invitation",
  (input: WorkflowData<AcceptUnionInvitationInput>) => {
    acceptUnionInvitationStep(input)
  }
)
