import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { RoundOfActor } from "../../types/inputs"
import type { PackageChoice } from "../reading/choice-file"
import { giftingOf } from "../reading/services"
import { by } from "./by"

export type ImportGiftChoicesInput = RoundOfActor & {
  choices: PackageChoice[]
}

/** The only writing of its workflow, in one transaction: nothing to undo. */
export const importGiftChoicesStep = createStep(
  "import-gift-choices",
  async (input: ImportGiftChoicesInput, { container }) => {
    const { id, union_id, choices } = input
    const members = await giftingOf(container).chooseEach(
      { id, union_id },
      choices,
      by(input)
    )
    return new StepResponse({ members })
  }
)
