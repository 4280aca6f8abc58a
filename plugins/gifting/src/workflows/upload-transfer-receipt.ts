import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { RoundOfActor } from "../types/inputs"
import { attachTransferReceiptStep } from "./steps/attach-transfer-receipt"
import { storePrivateFileStep } from "./steps/store-private-file"

export type UploadTransferReceiptInput = RoundOfActor & {
  transfer_id: string
  name: string
  content_base64: string
}

/**
 * Stores a bank receipt privately and puts it beside the round's transfer.
 * Refuses with `receipt_file_type` and `corporate_transfer_state`.
 */
export const uploadTransferReceiptWorkflow = createWorkflow(
  "upload-transfer-receipt",
  (input: WorkflowData<UploadTransferReceiptInput>) => {
    const receipt = storePrivateFileStep(
      transform({ input }, ({ input }) => ({
        owner_id: input.transfer_id,
        name: input.name,
        content_base64: input.content_base64,
        refusal: "receipt_file_type" as const,
      }))
    )
    const transfer = attachTransferReceiptStep(
      transform({ input, receipt }, ({ input, receipt }) => ({
        id: input.id,
        union_id: input.union_id,
        staff_id: input.staff_id,
        receipt,
      }))
    )
    return new WorkflowResponse(transfer)
  }
)
