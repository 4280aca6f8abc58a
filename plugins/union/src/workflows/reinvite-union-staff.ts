import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  reinviteUnionStaffStep,
  type ReinviteUnionStaffInput,
} from "./steps/reinvite-union-staff"

/** A new invitation for somebody who never came; for somebody who did, a reset
 * that signs them out at once. */
export const reinviteUnionStaffWorkflow = createWorkflow(
  "reinvite-union-staff",
  (input: WorkflowData<ReinviteUnionStaffInput>) =>
    new WorkflowResponse(reinviteUnionStaffStep(input))
)
