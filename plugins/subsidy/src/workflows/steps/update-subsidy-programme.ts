import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { ProgrammeOfActor, ProgrammePlan } from "../../types/dtos"
import { assertScope } from "../reading/scope"
import { subsidyOf } from "../reading/services"

export type UpdateSubsidyProgrammeInput = ProgrammeOfActor & {
  plan: ProgrammePlan
}

/** The only writing of its workflow, in one transaction: nothing to undo. */
export const updateSubsidyProgrammeStep = createStep(
  "update-subsidy-programme",
  async (input: UpdateSubsidyProgrammeInput, { container }) => {
    const { id, union_id, plan } = input
    await assertScope(container, plan)
    await subsidyOf(container).changeDraft({ id, union_id }, plan)
    return new StepResponse({ id })
  }
)
