import {
  dropPrivateFile,
  SCAN_KINDS,
  storePrivateFile,
} from "@mall/access/private-file"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { refuse } from "../../refuse"

export type StoreFundReceiptInput = {
  id: string
  union_id: string
  name: string
  content_base64: string
}

/** Stores the receipt where only our guarded routes read it. */
export const storeFundReceiptStep = createStep(
  "store-fund-receipt",
  async (input: StoreFundReceiptInput, { container }) => {
    const stored = await storePrivateFile(container, {
      owner_id: input.id,
      name: input.name,
      content: Buffer.from(input.content_base64, "base64"),
      kinds: SCAN_KINDS,
    })
    if (!stored) {
      throw refuse.invalid("union_fund_receipt_type")
    }
    const { file_id, name, mime } = stored
    return new StepResponse({ file_id, name, mime }, file_id)
  },
  async (fileId, { container }) => {
    if (fileId) {
      await dropPrivateFile(container, fileId)
    }
  }
)
