import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { UNION_MODULE } from "../../modules/union"
import type UnionModuleService from "../../modules/union/service"
import type { RemapRosterImportInput } from "../../types/roster"

/** An import left open by a later failure is closed by the idle job. */
export const remapRosterImportStep = createStep(
  "remap-roster-import",
  async (input: RemapRosterImportInput, { container }) => {
    const service: UnionModuleService = container.resolve(UNION_MODULE)
    await service.remapRosterImport(input, input.mapping)
    return new StepResponse(input.import_id)
  }
)
