import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ORIGIN_MODULE, type OriginModuleService } from "../../modules/origin"

export type ConfirmCountyDesignationInput = {
  id: string
  /** The document the operator looked at. */
  source: string
}

/** No undo: it is the workflow's only step, one row in one transaction. */
export const confirmCountyDesignationStep = createStep(
  "confirm-county-designation",
  async ({ id, source }: ConfirmCountyDesignationInput, { container }) => {
    const origin = container.resolve<OriginModuleService>(ORIGIN_MODULE)
    await origin.confirmCountyDesignation(id, source)
    return new StepResponse({ id })
  }
)
