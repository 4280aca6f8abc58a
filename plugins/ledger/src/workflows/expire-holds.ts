import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { expireHoldsStep } from "./steps/expire-holds"

/** Frees money whose holds nobody posted or voided in time. */
export const expireHoldsWorkflow = createWorkflow(
  "expire-holds",
  (input: WorkflowData<{ now: string }>) =>
    new WorkflowResponse(expireHoldsStep(input))
)
