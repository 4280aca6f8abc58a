import { inOneTransaction } from "@mall/outbox/one-transaction"
import { activeMembersOf } from "@mall/union/active-members"
import { generateEntityId } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { RoundOfActor, SupplementPlan } from "../../types/inputs"
import { useGifting } from "../ordering/use-gifting"
import { by } from "./by"

export type MakeGiftSupplementInput = RoundOfActor & { plan: SupplementPlan }

/** The only writing of its workflow, in one transaction: nothing to undo. */
export const makeGiftSupplementStep = createStep(
  "make-gift-supplement",
  async (input: MakeGiftSupplementInput, { container }) => {
    const { id, union_id, plan } = input
    const supplement = {
      ...plan,
      id: generateEntityId(undefined, "grd"),
      roster: activeMembersOf(union_id),
    }
    const round = await inOneTransaction(container, (unit) =>
      useGifting(unit, (gifting, context) =>
        gifting.makeSupplement({ id, union_id }, supplement, by(input), context)
      )
    )
    return new StepResponse(round)
  }
)
