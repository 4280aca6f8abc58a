import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  importGiftChoicesStep,
  type ImportGiftChoicesInput,
} from "./steps/import-gift-choices"

/**
 * Records the choices of a whole table at once, until the round is placed.
 * The same table again leaves everybody with the same package.
 */
export const importGiftChoicesWorkflow = createWorkflow(
  "import-gift-choices",
  (input: WorkflowData<ImportGiftChoicesInput>) =>
    new WorkflowResponse(importGiftChoicesStep(input))
)
