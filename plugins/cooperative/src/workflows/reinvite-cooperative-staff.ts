import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  reinviteCooperativeStaffStep,
  type ReinviteCooperativeStaffInput,
} from "./steps/reinvite-cooperative-staff"

/** A new invitation for somebody who never came; for somebody who did, a reset
 * that signs them out at once. */
export const reinviteCooperativeStaffWorkflow = createWorkflow(
  "reinvite-cooperative-staff",
  (input: WorkflowData<ReinviteCooperativeStaffInput>) =>
    new WorkflowResponse(reinviteCooperativeStaffStep(input))
)
