import { generateEntityId } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { OwnGiftRule, RoundActor } from "../../types/inputs"
import { giftingOf } from "../reading/services"
import { by } from "./by"

export type SetOwnGiftRuleInput = RoundActor & { rule: OwnGiftRule }

/** The only writing of its workflow, in one transaction: nothing to undo. */
export const setOwnGiftRuleStep = createStep(
  "set-own-gift-rule",
  async (input: SetOwnGiftRuleInput, { container }) => {
    await giftingOf(container).setOwnRule(
      input.union_id,
      { ...input.rule, id: generateEntityId(undefined, "grl") },
      by(input)
    )
    return new StepResponse(input.union_id)
  }
)
