import {
  COOPERATIVE_MODULE,
  type CooperativeModuleService,
} from "@mall/cooperative/modules/cooperative"
import { inOneTransaction } from "@mall/outbox/one-transaction"
import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { useGifting } from "../ordering/use-gifting"
import { giftingOf } from "../reading/services"

/** A run ends by itself; what is left is for the next one. */
const ROUNDS_PER_RUN = 500
const DAY_MS = 24 * 60 * 60 * 1000

/** One transaction per round; what is forgotten cannot be undone. */
export const purgeGiftRecipientsStep = createStep(
  "purge-gift-recipients",
  async (_: void, { container }) => {
    const at = new Date()
    const { recipientsKeptDays } = giftingOf(container)
    const closedBefore = new Date(at.getTime() - recipientsKeptDays * DAY_MS)
    let purged = 0
    while (
      purged < ROUNDS_PER_RUN &&
      (await purgeNext(container, closedBefore, at))
    ) {
      purged += 1
    }
    return new StepResponse({ purged })
  }
)

const purgeNext = (
  container: MedusaContainer,
  closedBefore: Date,
  at: Date
): Promise<boolean> =>
  inOneTransaction(container, async (unit) => {
    const id = await useGifting(unit, (gifting, context) =>
      gifting.purgeNextRound(closedBefore, at, context)
    )
    if (id) {
      await unit.use(
        COOPERATIVE_MODULE,
        (cooperatives: CooperativeModuleService, context) =>
          cooperatives.purgeRecipients("gift_round", id, context)
      )
    }
    return id !== undefined
  })
