import {
  dropPrivateFile,
  SCAN_KINDS,
  storePrivateFile,
} from "@mall/access/private-file"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { refuse } from "../../refuse"

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
    const stored = await storePrivateFile(container, {
      owner_id: input.owner_id,
      name: input.name,
      content: Buffer.from(input.content_base64, "base64"),
      kinds: SCAN_KINDS,
    })
    if (!stored) {
      throw refuse.invalid(input.refusal)
    }
    return new StepResponse(stored, stored.file_id)
  },
  async (fileId, { container }) => {
    if (fileId) {
      await dropPrivateFile(container, fileId)
    }
  }
)
