import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { giftingOf } from "../reading/services"
import { byOperator } from "./by"

export type RejectCorporateTransferInput = {
  id: string
  receipt_version: string
  user_id: string
  reason: string
}

/** The only writing of its workflow, in one transaction: nothing to undo. */
export const rejectCorporateTransferStep = createStep(
  "reject-corporate-transfer",
  async (input: RejectCorporateTransferInput, { container }) => {
    const { user_id, reason } = input
    await giftingOf(container).rejectTransfer(input, {
      ...byOperator(user_id),
      note: reason,
    })
    return new StepResponse(input.id)
  }
)
