import {
  createWorkflow,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { closeUnionStep, type CloseUnionInput } from "./steps/close-union"

/** Closes a union that has no open union below and no work under way. */
export const closeUnionWorkflow = createWorkflow(
  "close-union",
  (input: WorkflowData<CloseUnionInput>) => {
    closeUnionStep(input)
  }
)
