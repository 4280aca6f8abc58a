import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { MemberChange } from "../modules/union/member-changes"
import { leaveMemberStep } from "./steps/leave-member"

/** Marks a member as left, today in Shanghai. Repeating it changes nothing. */
export const leaveMemberWorkflow = createWorkflow(
  "leave-member",
  (input: WorkflowData<MemberChange>) =>
    new WorkflowResponse(leaveMemberStep(input))
)
