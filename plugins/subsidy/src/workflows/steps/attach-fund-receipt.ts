import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { ReceiptFile } from "../../modules/subsidy/tables/top-ups"
import { subsidyOf } from "../reading/services"

export type AttachFundReceiptInput = {
  id: string
  union_id: string
  receipt: ReceiptFile
}

/** The last writing of its workflow, in one transaction: nothing to undo. */
export const attachFundReceiptStep = createStep(
  "attach-fund-receipt",
  async ({ id, union_id, receipt }: AttachFundReceiptInput, { container }) => {
    await subsidyOf(container).attachReceipt({ id, union_id }, receipt)
    return new StepResponse({ id })
  }
)
