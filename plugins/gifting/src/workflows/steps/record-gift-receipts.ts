import { inOneTransaction } from "@mall/outbox/one-transaction"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { ReceiptTarget } from "../../modules/gifting/queries/allocation-queries"
import type { RoundOfActor } from "../../types/inputs"
import { acceptGoods } from "../ordering/accept-goods"
import { useGifting } from "../ordering/use-gifting"
import { by } from "./by"

export type RecordGiftReceiptsInput = RoundOfActor & { target: ReceiptTarget }

/** Receipts, parcels, acceptance and news in one transaction: nothing to undo. */
export const recordGiftReceiptsStep = createStep(
  "record-gift-receipts",
  async (input: RecordGiftReceiptsInput, { container }) => {
    const { id, union_id, target } = input
    const step = by(input)
    const received = await inOneTransaction(container, async (unit) => {
      const receiving = await useGifting(unit, (gifting, context) =>
        gifting.receive({ id, union_id }, target, step, context)
      )
      await acceptGoods(unit, receiving, step.at)
      return receiving.allocation_ids.length
    })
    return new StepResponse({ received })
  }
)
