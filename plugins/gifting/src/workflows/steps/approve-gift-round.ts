import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { RoundOfActor } from "../../types/inputs"
import { goodsNow } from "../reading/goods-now"
import { ruleContextOf } from "../reading/rule-context"
import { giftingOf } from "../reading/services"
import { by } from "./by"

export type ApproveGiftRoundInput = RoundOfActor & { snapshot_hash: string }

/** The only writing of its workflow, in one transaction: nothing to undo. */
export const approveGiftRoundStep = createStep(
  "approve-gift-round",
  async (input: ApproveGiftRoundInput, { container }) => {
    const { id, union_id, snapshot_hash } = input
    const step = by(input)
    const rules = await ruleContextOf(container, union_id, step.at)
    const gifting = giftingOf(container)
    const packages = await gifting.packagesOf(id)
    const goods = await goodsNow(container, packages, rules.on)
    await gifting.approve(
      { id, union_id },
      { snapshot_hash, goods },
      rules,
      step
    )
    return new StepResponse(id)
  }
)
