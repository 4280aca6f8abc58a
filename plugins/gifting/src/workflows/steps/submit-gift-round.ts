import { inOneTransaction, type Unit } from "@mall/outbox/one-transaction"
import { formatYuan } from "@mall/ledger/money"
import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { refuse } from "../../refuse"
import type { RoundOfActor } from "../../types/inputs"
import { useGifting } from "../ordering/use-gifting"
import { readGoods } from "../reading/goods"
import { ruleContextOf } from "../reading/rule-context"
import { giftingOf, unionsOf } from "../reading/services"
import { by } from "./by"

const MEMBERS_PER_BATCH = 5_000

/**
 * Freezes the roster and submits, all in one transaction: a refusal leaves
 * the draft as it was, so there is nothing to undo.
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
        await freezeRoster(container, unit, key)
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

/** Copies the union's members into the round, ciphertexts as they are. */
async function freezeRoster(
  container: MedusaContainer,
  unit: Unit,
  { id, union_id }: { id: string; union_id: string }
) {
  const stream = unionsOf(container).streamActiveMembers(
    union_id,
    MEMBERS_PER_BATCH
  )
  for await (const members of stream) {
    const batch = members.map(({ id: member_id, ...member }) => ({
      ...member,
      id: generateEntityId(undefined, "gpt"),
      member_id,
    }))
    await useGifting(unit, (gifting, context) =>
      gifting.freezeParticipants(id, batch, context)
    )
  }
}
