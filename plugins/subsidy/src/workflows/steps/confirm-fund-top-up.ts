import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { type ConfirmTopUp, confirmTopUp } from "../money/top-up"

export type ConfirmFundTopUpInput = ConfirmTopUp

/** The only writing of its workflow, in one transaction: nothing to undo. */
export const confirmFundTopUpStep = createStep(
  "confirm-fund-top-up",
  async (input: ConfirmFundTopUpInput, { container }) => {
    await confirmTopUp(container, input)
    return new StepResponse({ id: input.id })
  }
)
