import { inOneTransaction } from "@mall/outbox/one-transaction"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { RoundOfActor } from "../../types/inputs"
import { GiftingEvents } from "../../types/names"
import { cancelOrder } from "../ordering/cancel-order"
import { useGifting } from "../ordering/use-gifting"
import { by } from "./by"

export type CancelGiftRoundInput = RoundOfActor & { note?: string }

/** One transaction over round, stock, order and consignments: nothing to undo. */
export const cancelGiftRoundStep = createStep(
  "cancel-gift-round",
  async (input: CancelGiftRoundInput, { container }) => {
    const { id, union_id, note } = input
    await inOneTransaction(container, async (unit) => {
      const cancelled = await useGifting(unit, (gifting, context) =>
        gifting.cancel({ id, union_id }, by(input, note), context)
      )
      if (!cancelled?.order_id) {
        return
      }
      await cancelOrder(unit, cancelled.order_id)
      await unit.append({
        name: GiftingEvents.cancelled,
        key: `gift_round.cancelled:${id}`,
        payload: { round_id: id, order_id: cancelled.order_id },
      })
    })
    return new StepResponse(id)
  }
)
