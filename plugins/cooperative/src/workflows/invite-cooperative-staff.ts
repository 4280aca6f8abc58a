import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  inviteCooperativeStaffStep,
  type InviteCooperativeStaffInput,
} from "./steps/invite-cooperative-staff"

/** Adds staff to a cooperative and hands their invitation over. Its input holds
 * personal data, so it must stay a synchronous workflow: only those are never
 * stored. */
export const inviteCooperativeStaffWorkflow = createWorkflow(
  "invite-cooperative-staff",
  (input: WorkflowData<InviteCooperativeStaffInput>) =>
    new WorkflowResponse(inviteCooperativeStaffStep(input))
)
