import { civilDate } from "@mall/calendar/civil-date"
import { generateEntityId } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { BudgetSetting } from "../../types/dtos"
import type { RoundActor } from "../../types/inputs"
import { giftingOf } from "../reading/services"
import { by } from "./by"

export type SetGiftBudgetInput = RoundActor &
  Omit<BudgetSetting, "union_id" | "effective_from"> & {
    /** Absent: from today on. */
    effective_from?: string
  }

/** The only writing of its workflow, in one transaction: nothing to undo. */
export const setGiftBudgetStep = createStep(
  "set-gift-budget",
  async ({ staff_id, ...budget }: SetGiftBudgetInput, { container }) => {
    const step = by({ staff_id })
    await giftingOf(container).setBudget(
      {
        ...budget,
        id: generateEntityId(undefined, "gbu"),
        effective_from: budget.effective_from ?? civilDate(step.at),
      },
      step
    )
    return new StepResponse(budget.union_id)
  }
)
