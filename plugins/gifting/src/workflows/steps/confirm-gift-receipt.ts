import { inOneTransaction, type Unit } from "@mall/outbox/one-transaction"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { StepBy } from "../../modules/gifting/actions/round-lock"
import { refuse } from "../../refuse"
import { acceptGoods } from "../ordering/accept-goods"
import { useGifting } from "../ordering/use-gifting"

export type ConfirmGiftReceiptInput = { token: string; last_four: string }

/** Check, receipt, parcels and news in one transaction: nothing to undo. */
export const confirmGiftReceiptStep = createStep(
  "confirm-gift-receipt",
  async (input: ConfirmGiftReceiptInput, { container }) => {
    const check = await inOneTransaction(container, (unit) =>
      checkAndReceive(unit, input)
    )
    // After the commit, or the wrong try would not count.
    if (check.outcome === "wrong") {
      throw refuse.notAllowed("receipt_link_digits", {
        left: check.attempts_left,
      })
    }
    return new StepResponse({ received: true })
  }
)

async function checkAndReceive(
  unit: Unit,
  { token, last_four }: ConfirmGiftReceiptInput
) {
  const step: StepBy = {
    actor: { type: "system", id: "receipt_link" },
    at: new Date(),
  }
  const check = await useGifting(unit, (gifting, context) =>
    gifting.checkReceiptLink(token, last_four, step.at, context)
  )
  if (check.outcome === "right") {
    const { round_id: id, allocation_id } = check.link
    const receiving = await useGifting(unit, (gifting, context) =>
      gifting.receive(
        { id },
        { linked_allocation_id: allocation_id },
        step,
        context
      )
    )
    await acceptGoods(unit, receiving, step.at)
  }
  return check
}
