import type { Fen } from "@mall/ledger/money"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { giftingOf } from "../reading/services"

export type SetGiftBudgetInput = {
  union_id: string
  fiscal_year: number
  gift_fen: Fen | null
  annual_income_fen: Fen | null
}

/** The only writing of its workflow, in one transaction: nothing to undo. */
export const setGiftBudgetStep = createStep(
  "set-gift-budget",
  async (input: SetGiftBudgetInput, { container }) => {
    await giftingOf(container).setBudget(input)
    return new StepResponse(input)
  }
)
