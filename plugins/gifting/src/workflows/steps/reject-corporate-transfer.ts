import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { giftingOf } from "../reading/services"
import { byOperator } from "./by"

export type RejectCorporateTransferInput = {
  id: string
  user_id: string
  reason: string
}

/** The only writing of its workflow, in one transaction: nothing to undo. */
export const rejectCorporateTransferStep = createStep(
  "reject-corporate-transfer",
  async (input: RejectCorporateTransferInput, { container }) => {
    const { id, user_id, reason } = input
    await giftingOf(container).rejectTransfer(id, {
      ...byOperator(user_id),
      note: reason,
    })
    return new StepResponse(id)
  }
)
