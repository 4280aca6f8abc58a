import type { IFileModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { receiptTypeOf } from "../../modules/subsidy/lib/file-type"
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
    const type = receiptTypeOf(Buffer.from(input.content_base64, "base64"))
    if (!type) {
      throw refuse.invalid("union_fund_receipt_type")
    }
    const files: IFileModuleService = container.resolve(Modules.FILE)
    const file = await files.createFiles({
      filename: `${input.id}.${type.extension}`,
      mimeType: type.mime,
      content: input.content_base64,
      access: "private",
    })
    const receipt = { file_id: file.id, name: input.name, mime: type.mime }
    return new StepResponse(receipt, file.id)
  },
  async (fileId, { container }) => {
    if (fileId) {
      const files: IFileModuleService = container.resolve(Modules.FILE)
      await files.deleteFiles(fileId)
    }
  }
)
