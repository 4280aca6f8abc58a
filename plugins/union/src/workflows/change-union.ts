import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { changeUnionStep, type ChangeUnionInput } from "./steps/change-union"

/** Mends names, codes and the title of a union, on record. */
export const changeUnionWorkflow = createWorkflow(
  "change-union",
  (input: WorkflowData<ChangeUnionInput>) =>
    new WorkflowResponse(changeUnionStep(input))
)
