import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  type MoveSubsidyProgrammeInput,
  moveSubsidyProgrammeStep,
} from "./steps/move-subsidy-programme"

/** Submits, approves, returns, suspends or resumes a programme. Twice is once. */
export const moveSubsidyProgrammeWorkflow = createWorkflow(
  "move-subsidy-programme",
  (input: WorkflowData<MoveSubsidyProgrammeInput>) =>
    new WorkflowResponse(moveSubsidyProgrammeStep(input))
)
