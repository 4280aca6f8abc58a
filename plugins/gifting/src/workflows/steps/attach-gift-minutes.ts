import { generateEntityId } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { PrivateFile } from "@mall/access/private-file"
import type { RoundOfActor } from "../../types/inputs"
import { giftingOf } from "../reading/services"
import { by } from "./by"

export type AttachMinutesInput = RoundOfActor & { file: PrivateFile }

/** The last writing of its workflow, in one transaction: nothing to undo. */
export const attachGiftMinutesStep = createStep(
  "attach-gift-minutes",
  async (input: AttachMinutesInput, { container }) => {
    const { id, union_id, file } = input
    await giftingOf(container).attachMinutes(
      { id, union_id },
      { ...file, id: generateEntityId(undefined, "gmn") },
      by(input)
    )
    return new StepResponse(id)
  }
)
