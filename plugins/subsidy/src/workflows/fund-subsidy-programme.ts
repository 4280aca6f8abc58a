import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  type FundSubsidyProgrammeInput,
  fundSubsidyProgrammeStep,
} from "./steps/fund-subsidy-programme"

/** Gives a programme money of the union's fund; once per key. */
export const fundSubsidyProgrammeWorkflow = createWorkflow(
  "fund-subsidy-programme",
  (input: WorkflowData<FundSubsidyProgrammeInput>) =>
    new WorkflowResponse(fundSubsidyProgrammeStep(input))
)
