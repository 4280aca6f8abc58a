import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { civilDate } from "@mall/calendar/civil-date"
import type { ProgrammeOfActor } from "../../types/dtos"
import { subsidyOf } from "../reading/services"

export type MoveSubsidyProgrammeInput = ProgrammeOfActor & {
  transition: "submit" | "approve" | "return" | "suspend" | "resume"
  note?: string
  /** Of an approval: how many steps its page showed. */
  seen_steps?: number
}

/** The only writing of its workflow, in one transaction: nothing to undo. */
export const moveSubsidyProgrammeStep = createStep(
  "move-subsidy-programme",
  async (input: MoveSubsidyProgrammeInput, { container }) => {
    const { id, union_id, staff_id, transition, note, seen_steps = 0 } = input
    const key = { id, union_id }
    const by = {
      id: staff_id,
      today: civilDate(new Date()),
      ...(note !== undefined && { note }),
    }
    const subsidy = subsidyOf(container)
    if (transition === "submit") {
      await subsidy.submit(key, by)
    } else if (transition === "approve") {
      await subsidy.approve(key, { ...by, seen_steps })
    } else if (transition === "return") {
      await subsidy.sendBack(key, by)
    } else {
      await subsidy.move(key, transition, by)
    }
    return new StepResponse({ id })
  }
)
