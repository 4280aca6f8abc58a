import { createHash } from "node:crypto"
import type { IFileModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { ReceiptFile } from "../../modules/gifting/queries/transfer-queries"
import { receiptTypeOf } from "../../modules/gifting/lib/file-type"
import { refuse } from "../../refuse"

export type StoreReceiptFileInput = {
  transfer_id: string
  name: string
  content_base64: string
}

/** Stores the receipt where only our guarded routes read it. */
export const storeReceiptFileStep = createStep(
  "store-receipt-file",
  async (input: StoreReceiptFileInput, { container }) => {
    const content = Buffer.from(input.content_base64, "base64")
    const type = receiptTypeOf(content)
    if (!type) {
      throw refuse.invalid("receipt_file_type")
    }
    const files: IFileModuleService = container.resolve(Modules.FILE)
    const file = await files.createFiles({
      filename: `${input.transfer_id}.${type.extension}`,
      mimeType: type.mime,
      content: input.content_base64,
      access: "private",
    })
    const receipt: ReceiptFile = {
      file_id: file.id,
      name: input.name,
      mime: type.mime,
      version: createHash("sha256").update(content).digest("hex"),
    }
    return new StepResponse(receipt, file.id)
  },
  async (fileId, { container }) => {
    if (fileId) {
      const files: IFileModuleService = container.resolve(Modules.FILE)
      await files.deleteFiles(fileId)
    }
  }
)
