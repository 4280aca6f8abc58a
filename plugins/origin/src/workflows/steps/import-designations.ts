import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ORIGIN_MODULE, type OriginModuleService } from "../../modules/origin"
import type {
  CivilDate,
  CountyDesignationInput,
  SchemeInput,
} from "../../types"

export type ImportDesignationsInput = {
  scheme: SchemeInput
  /** The day from which this list holds. */
  effective_on: CivilDate
  rows: CountyDesignationInput[]
}

/** No undo: the module writes the list in one transaction, whole or not at all. */
export const importDesignationsStep = createStep(
  "import-designations",
  async (input: ImportDesignationsInput, { container }) => {
    const origin = container.resolve<OriginModuleService>(ORIGIN_MODULE)
    return new StepResponse(await origin.importDesignations(input))
  }
)
