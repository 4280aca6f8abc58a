import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { RoundOfActor } from "../../types/inputs"
import { giftingOf } from "../reading/services"
import { by } from "./by"

/** The only writing of its workflow, in one transaction: nothing to undo. */
export const remindUnchosenStep = createStep(
  "remind-unchosen",
  async (input: RoundOfActor, { container }) => {
    const { id, union_id } = input
    const members = await giftingOf(container).remindUnchosen(
      { id, union_id },
      by(input)
    )
    return new StepResponse({ members })
  }
)
