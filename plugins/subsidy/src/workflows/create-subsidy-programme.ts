import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  type CreateSubsidyProgrammeInput,
  createSubsidyProgrammeStep,
} from "./steps/create-subsidy-programme"

/** Plans a programme as a draft; refuses one that is no programme. */
export const createSubsidyProgrammeWorkflow = createWorkflow(
  "create-subsidy-programme",
  (input: WorkflowData<CreateSubsidyProgrammeInput>) =>
    new WorkflowResponse(createSubsidyProgrammeStep(input))
)
