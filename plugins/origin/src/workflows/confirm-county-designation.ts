import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  confirmCountyDesignationStep,
  type ConfirmCountyDesignationInput,
} from "./steps/confirm-county-designation"

/**
 * Records that an operator checked a row of a list against its document. Refuses
 * with `county_designation_not_found`; may be repeated.
 */
export const confirmCountyDesignationWorkflow = createWorkflow(
  "confirm-county-designation",
  (input: WorkflowData<ConfirmCountyDesignationInput>) =>
    new WorkflowResponse(confirmCountyDesignationStep(input))
)
