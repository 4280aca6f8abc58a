import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  type GrantAllowancesInput,
  grantAllowancesStep,
} from "./steps/grant-allowances"

/** Grants allowances to a roster, a department or a list; once per key. */
export const grantAllowancesWorkflow = createWorkflow(
  "grant-allowances",
  (input: WorkflowData<GrantAllowancesInput>) =>
    new WorkflowResponse(grantAllowancesStep(input))
)
