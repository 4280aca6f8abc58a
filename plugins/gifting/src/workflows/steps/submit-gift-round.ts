import { inOneTransaction } from "@mall/outbox/one-transaction"
import { activeMembersOf } from "@mall/union/active-members"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { RoundOfActor } from "../../types/inputs"
import { useGifting } from "../ordering/use-gifting"
import { goodsNow } from "../reading/goods-now"
import { ruleContextOf } from "../reading/rule-context"
import { giftingOf } from "../reading/services"
import { by } from "./by"

/**
 * Freezes the roster and submits, all in one transaction and on its one
 * connection: a refusal leaves the draft as it was, so there is nothing to
 * undo.
 */
export const submitGiftRoundStep = createStep(
  "submit-gift-round",
  async (input: RoundOfActor, { container }) => {
    const { id, union_id } = input
    const key = { id, union_id }
    const step = by(input)
    const rules = await ruleContextOf(container, union_id, step.at)
    await giftingOf(container).roundOf(key)
    const packages = await giftingOf(container).packagesOf(id)
    const goods = await goodsNow(container, packages, rules.on)
    await inOneTransaction(container, async (unit) => {
      const isDraft = await useGifting(unit, (gifting, context) =>
        gifting.beginSubmission(key, goods, step.at, context)
      )
      if (isDraft) {
        await useGifting(unit, (gifting, context) =>
          gifting.freezeParticipants(id, activeMembersOf(union_id), context)
        )
        await useGifting(unit, (gifting, context) =>
          gifting.completeSubmission(key, rules, step, context)
        )
      }
    })
    return new StepResponse(id)
  }
)
