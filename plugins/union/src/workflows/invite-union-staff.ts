import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  inviteUnionStaffStep,
  type InviteUnionStaffInput,
} from "./steps/invite-union-staff"

/** Adds staff to a union and hands their invitation over. Its input holds
 * personal data, so it must stay a synchronous workflow: only those are never
 * stored. */
export const inviteUnionStaffWorkflow = createWorkflow(
  "invite-union-staff",
  (input: WorkflowData<InviteUnionStaffInput>) =>
    new WorkflowResponse(inviteUnionStaffStep(input))
)
