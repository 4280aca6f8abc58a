import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { UNION_MODULE } from "../../modules/union"
import type UnionModuleService from "../../modules/union/service"
import type { ImportOf } from "../../modules/union/roster/imports"

/** The only step of its workflow and one transaction: nothing to undo. */
export const discardRosterImportStep = createStep(
  "discard-roster-import",
  async (input: ImportOf, { container }) => {
    const service: UnionModuleService = container.resolve(UNION_MODULE)
    await service.discardRosterImport(input)
    return new StepResponse(input.import_id)
  }
)
