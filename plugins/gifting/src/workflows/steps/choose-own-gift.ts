import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { OwnRound } from "../../types/inputs"
import { giftingOf } from "../reading/services"

export type ChooseOwnGiftInput = OwnRound & { package_id: string }

/** The only writing of its workflow, in one transaction: nothing to undo. */
export const chooseOwnGiftStep = createStep(
  "choose-own-gift",
  async ({ package_id, ...key }: ChooseOwnGiftInput, { container }) => {
    await giftingOf(container).chooseOwn(key, package_id, new Date())
    return new StepResponse(key.id)
  }
)
