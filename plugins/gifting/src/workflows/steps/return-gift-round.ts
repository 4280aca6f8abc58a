import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { RoundOfActor } from "../../types/inputs"
import { giftingOf } from "../reading/services"
import { by } from "./by"

export type ReturnGiftRoundInput = RoundOfActor & { note: string }

/** The only writing of its workflow, in one transaction: nothing to undo. */
export const returnGiftRoundStep = createStep(
  "return-gift-round",
  async (input: ReturnGiftRoundInput, { container }) => {
    const { id, union_id } = input
    await giftingOf(container).returnToDraft(
      { id, union_id },
      by(input, input.note)
    )
    return new StepResponse(id)
  }
)
