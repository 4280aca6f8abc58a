import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { GiftRoundChange, RoundActor } from "../../types/inputs"
import { giftingOf } from "../reading/services"

export type UpdateGiftRoundInput = RoundActor & {
  id: string
  change: GiftRoundChange
}

/** The only writing of its workflow, in one transaction: nothing to undo. */
export const updateGiftRoundStep = createStep(
  "update-gift-round",
  async ({ id, union_id, change }: UpdateGiftRoundInput, { container }) =>
    new StepResponse(
      await giftingOf(container).changeDraft({ id, union_id }, change)
    )
)
