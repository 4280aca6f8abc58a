import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  type OpenFundTopUpInput,
  openFundTopUpStep,
} from "./steps/open-fund-top-up"

/** Opens a top-up of the union's fund with its identification code. */
export const openFundTopUpWorkflow = createWorkflow(
  "open-fund-top-up",
  (input: WorkflowData<OpenFundTopUpInput>) =>
    new WorkflowResponse(openFundTopUpStep(input))
)
