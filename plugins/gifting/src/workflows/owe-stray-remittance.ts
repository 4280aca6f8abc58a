import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  oweStrayRemittanceStep,
  type OweStrayRemittanceInput,
} from "./steps/owe-stray-remittance"

/**
 * Money came under a transfer's code and pays nothing: the order had been taken
 * back, the sum was another, or it came twice. It is owed back to the union.
 * The same bank reference twice is once; with another sum it is
 * `stray_remittance_differs`.
 */
export const oweStrayRemittanceWorkflow = createWorkflow(
  "owe-stray-remittance",
  (input: WorkflowData<OweStrayRemittanceInput>) =>
    new WorkflowResponse(oweStrayRemittanceStep(input))
)
