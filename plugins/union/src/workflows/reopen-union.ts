import {
  createWorkflow,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { reopenUnionStep, type ReopenUnionInput } from "./steps/reopen-union"

/** Opens a closed union again; refuses below a closed one. */
export const reopenUnionWorkflow = createWorkflow(
  "reopen-union",
  (input: WorkflowData<ReopenUnionInput>) => {
    reopenUnionStep(input)
  }
)
