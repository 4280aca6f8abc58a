import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  createUnionStaffStep,
  type CreateUnionStaffInput,
} from "./steps/create-union-staff"

/** Makes a person staff of a union with a password, for seeds and tests: people
 * are invited. Refuses an account that is anybody's (`sign_in_account_taken`). */
export const createUnionStaffWorkflow = createWorkflow(
  "create-union-staff",
  (input: WorkflowData<CreateUnionStaffInput>) =>
    new WorkflowResponse(createUnionStaffStep(input))
)
