import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { UNION_MODULE } from "../../modules/union"
import type UnionModuleService from "../../modules/union/service"
import type { MendRosterRowInput } from "../../types/roster"

/** The only step of its workflow and one transaction: nothing to undo. */
export const mendRosterRowStep = createStep(
  "mend-roster-row",
  async (input: MendRosterRowInput, { container }) => {
    const service: UnionModuleService = container.resolve(UNION_MODULE)
    await service.mendRosterRow(input, input.row_number, input.cells)
    return new StepResponse(input.import_id)
  }
)
