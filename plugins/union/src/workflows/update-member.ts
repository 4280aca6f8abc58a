import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { updateMemberStep, type UpdateMemberInput } from "./steps/update-member"

/**
 * Mends single fields of a member of the caller's own union. Refuses with
 * `member_fields_invalid`, `member_mobile_taken`, `member_staff_number_taken`
 * or `member_not_found`. Its input holds personal data, so it must stay a
 * synchronous workflow: only those are never stored.
 */
export const updateMemberWorkflow = createWorkflow(
  "update-member",
  (input: WorkflowData<UpdateMemberInput>) =>
    new WorkflowResponse(updateMemberStep(input))
)
