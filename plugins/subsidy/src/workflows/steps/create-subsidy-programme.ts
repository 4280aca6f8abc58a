import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { ProgrammePlan, UnionActor } from "../../types/dtos"
import { assertScope } from "../reading/scope"
import { subsidyOf } from "../reading/services"

export type CreateSubsidyProgrammeInput = UnionActor & {
  union_path: string
  plan: ProgrammePlan
}

/** The only writing of its workflow, in one transaction: nothing to undo. */
export const createSubsidyProgrammeStep = createStep(
  "create-subsidy-programme",
  async (input: CreateSubsidyProgrammeInput, { container }) => {
    const { union_id, union_path, staff_id, plan } = input
    await assertScope(container, plan)
    const id = await subsidyOf(container).draft(
      { union_id, union_path, created_by: staff_id },
      plan
    )
    return new StepResponse({ id })
  }
)
