import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { RoundOfActor } from "../../types/inputs"
import { giftingOf } from "../reading/services"
import { by } from "./by"

/** A link that nobody was handed harms nobody: nothing to undo. */
export const issueReceiptLinksStep = createStep(
  "issue-receipt-links",
  async (input: RoundOfActor, { container }) => {
    const { id, union_id } = input
    const issued = await giftingOf(container).issueReceiptLinks(
      { id, union_id },
      by(input)
    )
    return new StepResponse(issued)
  }
)
