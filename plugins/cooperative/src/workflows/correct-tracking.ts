import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { CorrectTrackingInput } from "../types/shipment"
import { correctTrackingStep } from "./steps/correct-tracking"

/**
 * Puts other numbers on a parcel that left under wrong ones. The same again
 * changes nothing. Throws the codes of `correctTracking`.
 */
export const correctTrackingWorkflow = createWorkflow(
  "correct-tracking",
  (input: WorkflowData<CorrectTrackingInput>) =>
    new WorkflowResponse(correctTrackingStep(input))
)
