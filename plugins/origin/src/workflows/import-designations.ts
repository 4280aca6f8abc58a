import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  importDesignationsStep,
  type ImportDesignationsInput,
} from "./steps/import-designations"

/**
 * Makes the rows the whole list of a scheme from a day on. May be repeated: the
 * same list changes nothing, a changed one is recorded as a dated difference, an
 * older one is passed over. Refuses with `counties_unknown`, one fault a row.
 */
export const importDesignationsWorkflow = createWorkflow(
  "import-designations",
  (input: WorkflowData<ImportDesignationsInput>) =>
    new WorkflowResponse(importDesignationsStep(input))
)
