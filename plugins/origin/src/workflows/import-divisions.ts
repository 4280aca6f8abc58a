import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { DivisionInput } from "../types"
import { importDivisionsStep } from "./steps/import-divisions"

/**
 * Adds and renames provinces, prefectures and counties. May be repeated: the
 * same rows change nothing, and no division is ever removed.
 */
export const importDivisionsWorkflow = createWorkflow(
  "import-divisions",
  (input: WorkflowData<DivisionInput[]>) =>
    new WorkflowResponse(importDivisionsStep(input))
)
