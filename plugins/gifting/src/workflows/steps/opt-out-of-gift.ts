import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { OwnRound } from "../../types/inputs"
import { giftingOf } from "../reading/services"

export type OptOutOfGiftInput = OwnRound & { is_out: boolean }

/** The only writing of its workflow, in one transaction: nothing to undo. */
export const optOutOfGiftStep = createStep(
  "opt-out-of-gift",
  async ({ is_out, ...key }: OptOutOfGiftInput, { container }) => {
    await giftingOf(container).optOut(key, is_out, new Date())
    return new StepResponse(key.id)
  }
)
