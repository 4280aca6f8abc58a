import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { RoundOfActor } from "../../types/inputs"
import { giftingOf } from "../reading/services"

/** The only writing of its workflow, in one transaction: nothing to undo. */
export const deleteGiftRoundStep = createStep(
  "delete-gift-round",
  async ({ id, union_id }: RoundOfActor, { container }) => {
    await giftingOf(container).deleteDraft({ id, union_id })
    return new StepResponse(id)
  }
)
