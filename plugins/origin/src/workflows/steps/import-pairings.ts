import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ORIGIN_MODULE, type OriginModuleService } from "../../modules/origin"
import type { PairingInput } from "../../types"

/** No undo: pairings are facts, and the same rows may be imported again. */
export const importPairingsStep = createStep(
  "import-pairings",
  async (pairings: PairingInput[], { container }) => {
    const origin = container.resolve<OriginModuleService>(ORIGIN_MODULE)
    return new StepResponse(await origin.importPairings(pairings))
  }
)
