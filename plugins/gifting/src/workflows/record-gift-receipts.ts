import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  recordGiftReceiptsStep,
  type RecordGiftReceiptsInput,
} from "./steps/record-gift-receipts"

/**
 * Records who received their gift; accepts the consignments of which all did.
 * `gift_goods_not_shipped` while goods have not left. Twice is once.
 */
export const recordGiftReceiptsWorkflow = createWorkflow(
  "record-gift-receipts",
  (input: WorkflowData<RecordGiftReceiptsInput>) =>
    new WorkflowResponse(recordGiftReceiptsStep(input))
)
