import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { IMPACT_MODULE, type ImpactModuleService } from "../../modules/impact"

/** Reads only: nothing to undo. */
export const verifyBooksStep = createStep(
  "verify-books",
  async (_: void, { container }) => {
    const impact = container.resolve<ImpactModuleService>(IMPACT_MODULE)
    return new StepResponse(await impact.verify())
  }
)
