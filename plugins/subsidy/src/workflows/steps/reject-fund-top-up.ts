import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { subsidyOf } from "../reading/services"

export type RejectFundTopUpInput = {
  id: string
  user_id: string
  receipt_version: string
  reason: string
}

/** The only writing of its workflow, in one transaction: nothing to undo. */
export const rejectFundTopUpStep = createStep(
  "reject-fund-top-up",
  async (input: RejectFundTopUpInput, { container }) => {
    const { id, user_id, ...judged } = input
    await subsidyOf(container).decideTopUp(id, {
      state: "rejected",
      by: user_id,
      ...judged,
    })
    return new StepResponse({ id })
  }
)
