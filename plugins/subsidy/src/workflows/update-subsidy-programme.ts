import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  type UpdateSubsidyProgrammeInput,
  updateSubsidyProgrammeStep,
} from "./steps/update-subsidy-programme"

/** Changes a draft. */
export const updateSubsidyProgrammeWorkflow = createWorkflow(
  "update-subsidy-programme",
  (input: WorkflowData<UpdateSubsidyProgrammeInput>) =>
    new WorkflowResponse(updateSubsidyProgrammeStep(input))
)
