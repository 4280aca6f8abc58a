import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  type CloseSubsidyProgrammeInput,
  closeSubsidyProgrammeStep,
} from "./steps/close-subsidy-programme"

/** Ends a programme for good; what is left returns to the union's fund. */
export const closeSubsidyProgrammeWorkflow = createWorkflow(
  "close-subsidy-programme",
  (input: WorkflowData<CloseSubsidyProgrammeInput>) =>
    new WorkflowResponse(closeSubsidyProgrammeStep(input))
)
