import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { CreateUnionInput } from "../types/unions"
import { createUnionsStep } from "./steps/create-unions"

/** Adds unions in the given order; all of them or none. */
export const createUnionsWorkflow = createWorkflow(
  "create-unions",
  (input: WorkflowData<{ unions: CreateUnionInput[] }>) =>
    new WorkflowResponse(createUnionsStep(input))
)
