import type { IFileModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { RoundOfActor } from "../../types/inputs"
import { giftingOf } from "../reading/services"

/**
 * The draft goes in one transaction, then the files that only it named.
 * Nothing to undo: a file that stays behind is named by nobody.
 */
export const deleteGiftRoundStep = createStep(
  "delete-gift-round",
  async ({ id, union_id }: RoundOfActor, { container }) => {
    const gifting = giftingOf(container)
    const minutes = await gifting.minutesOf(id)
    await gifting.deleteDraft({ id, union_id })
    if (minutes.length > 0) {
      const files: IFileModuleService = container.resolve(Modules.FILE)
      await files.deleteFiles(minutes.map(({ file_id }) => file_id))
    }
    return new StepResponse(id)
  }
)
