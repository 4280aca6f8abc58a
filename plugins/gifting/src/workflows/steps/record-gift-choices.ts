import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { ChoiceTarget } from "../../modules/gifting/queries/participant-queries"
import type { RoundOfActor } from "../../types/inputs"
import { giftingOf } from "../reading/services"
import { by } from "./by"

export type RecordGiftChoicesInput = RoundOfActor & {
  package_id: string
  target: ChoiceTarget
  /** Members who chose otherwise themselves are overruled. */
  overrule_members?: boolean
}

/** The only writing of its workflow, in one transaction: nothing to undo. */
export const recordGiftChoicesStep = createStep(
  "record-gift-choices",
  async (input: RecordGiftChoicesInput, { container }) => {
    const { id, union_id, package_id, target, overrule_members } = input
    const members = await giftingOf(container).choose(
      { id, union_id },
      { package_id, target, overrule_members },
      by(input)
    )
    return new StepResponse({ members })
  }
)
