import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { openUnionStep, type OpenUnionInput } from "./steps/open-union"

/** Makes a union below another one, or a federation at the top, on record. */
export const openUnionWorkflow = createWorkflow(
  "open-union",
  (input: WorkflowData<OpenUnionInput>) =>
    new WorkflowResponse(openUnionStep(input))
)
