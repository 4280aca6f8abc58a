import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  type FreeLapsedHoldsInput,
  freeLapsedHoldsStep,
} from "./steps/free-lapsed-holds"

/** Gives back holds whose purchase nobody completed or gave up. */
export const freeLapsedHoldsWorkflow = createWorkflow(
  "free-lapsed-holds",
  (input: WorkflowData<FreeLapsedHoldsInput>) =>
    new WorkflowResponse(freeLapsedHoldsStep(input))
)
