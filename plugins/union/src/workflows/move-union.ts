import {
  createWorkflow,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { moveUnionStep, type MoveUnionInput } from "./steps/move-union"

/** Puts a union with all below it under another one; its new path is news. */
export const moveUnionWorkflow = createWorkflow(
  "move-union",
  (input: WorkflowData<MoveUnionInput>) => {
    moveUnionStep(input)
  }
)
