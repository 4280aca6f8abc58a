import { memberAddress } from "@mall/union/member-address"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { refuse } from "../../refuse"
import type { OwnRound } from "../../types/inputs"
import { giftingOf } from "../reading/services"

export type CorrectGiftAddressInput = OwnRound & { address: string }

/** The only writing of its workflow, in one transaction: nothing to undo. */
export const correctGiftAddressStep = createStep(
  "correct-gift-address",
  async ({ address, ...key }: CorrectGiftAddressInput, { container }) => {
    const tidy = memberAddress(address)
    if ("code" in tidy) {
      throw tidy.code === "roster_text_too_long"
        ? refuse.invalid("gift_address_too_long", { max: 200, ...tidy.params })
        : refuse.invalid("gift_address_is_formula")
    }
    if (!tidy.value) {
      throw refuse.invalid("gift_address_missing")
    }
    await giftingOf(container).correctOwnAddress(key, tidy.value, new Date())
    return new StepResponse(key.id)
  }
)
