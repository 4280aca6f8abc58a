import { generateEntityId } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { GiftRoundPlan, RoundActor } from "../../types/inputs"
import { giftingOf, unionsOf } from "../reading/services"
import { by } from "./by"

export type CreateGiftRoundInput = RoundActor & { plan: GiftRoundPlan }

/** The only writing of its workflow, in one transaction: nothing to undo. */
export const createGiftRoundStep = createStep(
  "create-gift-round",
  async (input: CreateGiftRoundInput, { container }) => {
    const union = await unionsOf(container).requireUnion(input.union_id)
    const round = await giftingOf(container).draftRound(
      {
        id: generateEntityId(undefined, "grd"),
        union_id: union.id,
        union_path: union.path,
      },
      input.plan,
      by(input)
    )
    return new StepResponse(round)
  }
)
