import { createHash } from "node:crypto"
import type { IFileModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { receiptTypeOf } from "../../modules/gifting/lib/file-type"
import { refuse } from "../../refuse"
import type { PrivateFile } from "../../types/dtos"

export type StorePrivateFileInput = {
  /** Begins the stored name, so that a file tells what it belongs to. */
  owner_id: string
  name: string
  content_base64: string
  /** What is said of a file that is no PDF, PNG or JPG. */
  refusal: "receipt_file_type" | "minutes_file_type"
}

/** Stores a file where only our guarded routes read it. */
export const storePrivateFileStep = createStep(
  "store-private-file",
  async (input: StorePrivateFileInput, { container }) => {
    const content = Buffer.from(input.content_base64, "base64")
    const type = receiptTypeOf(content)
    if (!type) {
      throw refuse.invalid(input.refusal)
    }
    const files: IFileModuleService = container.resolve(Modules.FILE)
    const file = await files.createFiles({
      filename: `${input.owner_id}.${type.extension}`,
      mimeType: type.mime,
      content: input.content_base64,
      access: "private",
    })
    const stored: PrivateFile = {
      file_id: file.id,
      name: input.name,
      mime: type.mime,
      version: createHash("sha256").update(content).digest("hex"),
    }
    return new StepResponse(stored, file.id)
  },
  async (fileId, { container }) => {
    if (fileId) {
      const files: IFileModuleService = container.resolve(Modules.FILE)
      await files.deleteFiles(fileId)
    }
  }
)
