import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  type SweepEndedProgrammesInput,
  sweepEndedProgrammesStep,
} from "./steps/sweep-ended-programmes"

/** Expires allowances and pools of ended programmes. */
export const sweepEndedProgrammesWorkflow = createWorkflow(
  "sweep-ended-programmes",
  (input: WorkflowData<SweepEndedProgrammesInput>) =>
    new WorkflowResponse(sweepEndedProgrammesStep(input))
)
