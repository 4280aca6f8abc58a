import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { PrivateFile } from "@mall/access/private-file"
import type { RoundOfActor } from "../../types/inputs"
import { giftingOf } from "../reading/services"
import { by } from "./by"

export type AttachTransferReceiptInput = RoundOfActor & { receipt: PrivateFile }

/** The last writing of its workflow, in one transaction: nothing to undo. */
export const attachTransferReceiptStep = createStep(
  "attach-transfer-receipt",
  async (input: AttachTransferReceiptInput, { container }) => {
    const { id, union_id, receipt } = input
    const transfer = await giftingOf(container).uploadReceipt(
      { id, union_id },
      receipt,
      by(input)
    )
    return new StepResponse(transfer)
  }
)
