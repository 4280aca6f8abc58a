import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { civilDate } from "@mall/calendar/civil-date"
import type { ProgrammeOfActor } from "../../types/dtos"
import { sweepProgramme } from "../money/sweep"
import { subsidyOf } from "../reading/services"

export type CloseSubsidyProgrammeInput = ProgrammeOfActor & { note?: string }

/** Closing is one transaction, each batch of money brought home another; a
 * job finishes what a dead process left, so nothing is undone. */
export const closeSubsidyProgrammeStep = createStep(
  "close-subsidy-programme",
  async (input: CloseSubsidyProgrammeInput, { container }) => {
    const { id, union_id, staff_id, note } = input
    const now = new Date()
    await subsidyOf(container).move({ id, union_id }, "close", {
      id: staff_id,
      today: civilDate(now),
      ...(note !== undefined && { note }),
    })
    const purses = await sweepProgramme(container, id, now)
    return new StepResponse({ id, purses })
  }
)
