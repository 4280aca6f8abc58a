import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { subsidyOf } from "../reading/services"

export type WithdrawFundTopUpInput = {
  id: string
  union_id: string
  staff_id: string
}

/** The only writing of its workflow, in one transaction: nothing to undo. */
export const withdrawFundTopUpStep = createStep(
  "withdraw-fund-top-up",
  async (input: WithdrawFundTopUpInput, { container }) => {
    await subsidyOf(container).withdrawTopUp(input)
    return new StepResponse({ id: input.id })
  }
)
