import { generateEntityId } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { OwnGiftRule } from "../../types/inputs"
import { giftingOf } from "../reading/services"

export type SetOwnGiftRuleInput = { union_id: string; rule: OwnGiftRule }

/** The only writing of its workflow, in one transaction: nothing to undo. */
export const setOwnGiftRuleStep = createStep(
  "set-own-gift-rule",
  async ({ union_id, rule }: SetOwnGiftRuleInput, { container }) => {
    await giftingOf(container).importRules([
      {
        ...rule,
        id: generateEntityId(undefined, "grl"),
        union_id,
        province_code: null,
        source: null,
        note: null,
        // The union's own word is certain, so a breach refuses.
        reliability: "good",
      },
    ])
    return new StepResponse(union_id)
  }
)
