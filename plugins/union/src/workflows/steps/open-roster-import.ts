import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { UNION_MODULE } from "../../modules/union"
import type { RosterUpload } from "../../modules/union/roster/imports"
import type UnionModuleService from "../../modules/union/service"

/** An import left open by a later failure is closed by the idle job. */
export const openRosterImportStep = createStep(
  "open-roster-import",
  async (input: RosterUpload, { container }) => {
    const service: UnionModuleService = container.resolve(UNION_MODULE)
    return new StepResponse(await service.openRosterImport(input))
  }
)
