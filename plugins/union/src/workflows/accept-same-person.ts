import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { SamePersonInput } from "../types/roster"
import { acceptSamePersonStep } from "./steps/accept-same-person"

/** Takes a row of a preview for the member whose staff number it has. */
export const acceptSamePersonWorkflow = createWorkflow(
  "accept-same-person",
  (input: WorkflowData<SamePersonInput>) =>
    new WorkflowResponse(acceptSamePersonStep(input))
)
