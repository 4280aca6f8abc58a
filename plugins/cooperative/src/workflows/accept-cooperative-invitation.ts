import {
  createWorkflow,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import {
  acceptCooperativeInvitationStep,
  type AcceptCooperativeInvitationInput,
} from "./steps/accept-cooperative-invitation"

/** Sets the invited person's password and lets them in; of two at once, one. */
export const acceptCooperativeInvitationWorkflow = createWorkflow(
  "accept-cooperative-invitation",
  (input: WorkflowData<AcceptCooperativeInvitationInput>) => {
    acceptCooperativeInvitationStep(input)
  }
)
