import { inOneTransaction } from "@mall/outbox/one-transaction"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { useGifting } from "../ordering/use-gifting"
import { byOperator } from "./by"

export type PayCorporateRefundInput = {
  id: string
  bank_reference: string
  paid_on: string
  user_id: string
}

/** One row under its lock: nothing to undo. */
export const payCorporateRefundStep = createStep(
  "pay-corporate-refund",
  async ({ id, user_id, ...paid }: PayCorporateRefundInput, { container }) => {
    const refund = await inOneTransaction(container, (unit) =>
      useGifting(unit, (gifting, context) =>
        gifting.payRefund(id, paid, byOperator(user_id), context)
      )
    )
    return new StepResponse(refund)
  }
)
