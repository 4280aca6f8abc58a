import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { type BindMemberInput, bindMemberStep } from "./steps/bind-member"

/**
 * Answers a customer's membership, or null, and binds it to them when the
 * mobile they proved is on an active roster. Any purchase may ask this; it
 * writes only when something changed.
 */
export const bindMemberWorkflow = createWorkflow(
  "bind-member",
  (input: WorkflowData<BindMemberInput>) =>
    new WorkflowResponse(bindMemberStep(input))
)
