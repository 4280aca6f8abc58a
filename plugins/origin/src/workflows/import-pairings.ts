import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { PairingInput } from "../types"
import { importPairingsStep } from "./steps/import-pairings"

/**
 * Adds and mends east-west pairings. May be repeated: the same rows change
 * nothing.
 */
export const importPairingsWorkflow = createWorkflow(
  "import-pairings",
  (input: WorkflowData<PairingInput[]>) =>
    new WorkflowResponse(importPairingsStep(input))
)
