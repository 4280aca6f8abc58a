import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  createCooperativeStaffStep,
  type CreateCooperativeStaffInput,
} from "./steps/create-cooperative-staff"

/** Makes a person staff of a cooperative with a password, for seeds and tests:
 * people are invited. Refuses an account that is anybody's
 * (`sign_in_account_taken`). */
export const createCooperativeStaffWorkflow = createWorkflow(
  "create-cooperative-staff",
  (input: WorkflowData<CreateCooperativeStaffInput>) =>
    new WorkflowResponse(createCooperativeStaffStep(input))
)
