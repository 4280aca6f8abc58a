import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ORIGIN_MODULE, type OriginModuleService } from "../../modules/origin"
import type { DivisionInput } from "../../types"

/** No undo: divisions are facts, and the same rows may be imported again. */
export const importDivisionsStep = createStep(
  "import-divisions",
  async (divisions: DivisionInput[], { container }) => {
    const origin = container.resolve<OriginModuleService>(ORIGIN_MODULE)
    return new StepResponse(await origin.importDivisions(divisions))
  }
)
