import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  importGiftRulesStep,
  type ImportGiftRulesInput,
} from "./steps/import-gift-rules"

/**
 * Imports collected provincial figures as dated rules. Idempotent; provinces
 * that are no division on file are passed over.
 */
export const importGiftRulesWorkflow = createWorkflow(
  "import-gift-rules",
  (input: WorkflowData<ImportGiftRulesInput>) =>
    new WorkflowResponse(importGiftRulesStep(input))
)
