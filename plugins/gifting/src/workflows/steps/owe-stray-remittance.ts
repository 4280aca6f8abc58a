import { inOneTransaction } from "@mall/outbox/one-transaction"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { StrayRemittance } from "../../types/inputs"
import { useGifting } from "../ordering/use-gifting"
import { byOperator } from "./by"

export type OweStrayRemittanceInput = StrayRemittance & {
  transfer_id: string
  user_id: string
}

/** A row and a dated step in one transaction: nothing to undo. */
export const oweStrayRemittanceStep = createStep(
  "owe-stray-remittance",
  async (
    { transfer_id, user_id, ...money }: OweStrayRemittanceInput,
    { container }
  ) => {
    const refund = await inOneTransaction(container, (unit) =>
      useGifting(unit, (gifting, context) =>
        gifting.oweStrayRemittance(
          transfer_id,
          money,
          byOperator(user_id),
          context
        )
      )
    )
    return new StepResponse(refund)
  }
)
