import { formatYuan } from "@mall/ledger/money"
import { inOneTransaction } from "@mall/outbox/one-transaction"
import { activeMembersOf } from "@mall/union/active-members"
import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { refuse } from "../../refuse"
import type { RoundOfActor } from "../../types/inputs"
import { useGifting } from "../ordering/use-gifting"
import { readGoods } from "../reading/goods"
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
    await assertPrices(container, id, rules.on)
    await inOneTransaction(container, async (unit) => {
      const isDraft = await useGifting(unit, (gifting, context) =>
        gifting.beginSubmission(key, step.at, context)
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

/** Prices are a snapshot of when packages were saved; the shop's may have moved. */
async function assertPrices(
  container: MedusaContainer,
  roundId: string,
  on: string
) {
  const packages = await giftingOf(container).packagesOf(roundId)
  const items = packages.flatMap((item) => item.items)
  const ids = [...new Set(items.map((item) => item.variant_id))]
  const goods = await readGoods(container, { id: ids }, on)
  for (const item of items) {
    const now = goods.find((good) => good.variant_id === item.variant_id)
    if (now?.unit_price_fen !== item.unit_price_fen) {
      throw refuse.notAllowed("gift_package_price_changed", {
        product: item.product_title,
        old: formatYuan(item.unit_price_fen),
        new: now?.unit_price_fen ? formatYuan(now.unit_price_fen) : "—",
      })
    }
  }
}
