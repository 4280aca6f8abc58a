import { inOneTransaction } from "@mall/outbox/one-transaction"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { RoundOfActor } from "../../types/inputs"
import { releaseOrder } from "../ordering/release-order"
import { useGifting } from "../ordering/use-gifting"
import { by } from "./by"

export type WithdrawGiftOrderInput = RoundOfActor & { note?: string }

/** One transaction over round, stock, order and consignments: nothing to undo. */
export const withdrawGiftOrderStep = createStep(
  "withdraw-gift-order",
  async (input: WithdrawGiftOrderInput, { container }) => {
    const { id, union_id, note } = input
    await inOneTransaction(container, async (unit) => {
      const order_id = await useGifting(unit, (gifting, context) =>
        gifting.withdrawOrder({ id, union_id }, by(input, note), context)
      )
      if (order_id) {
        await releaseOrder(unit, id, order_id, "withdrawn")
      }
    })
    return new StepResponse(id)
  }
)
