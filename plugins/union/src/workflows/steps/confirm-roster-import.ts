import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { UNION_MODULE } from "../../modules/union"
import { civilDate } from "@mall/calendar/civil-date"
import type UnionModuleService from "../../modules/union/service"
import { refuse } from "../../refuse"
import type { ConfirmRosterImportInput } from "../../types/roster"

/** The only step of its workflow and one transaction: nothing to undo. */
export const confirmRosterImportStep = createStep(
  "confirm-roster-import",
  async (input: ConfirmRosterImportInput, { container }) => {
    const service: UnionModuleService = container.resolve(UNION_MODULE)
    const outcome = await service.confirmRosterImport({
      ...input,
      today: civilDate(new Date()),
    })
    // Thrown here and not inside: the renewed preview must be committed.
    if (outcome === "outdated") {
      throw refuse.notAllowed("roster_import_outdated")
    }
    return new StepResponse(input.import_id)
  }
)
