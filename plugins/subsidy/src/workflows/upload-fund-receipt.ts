import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { attachFundReceiptStep } from "./steps/attach-fund-receipt"
import {
  storeFundReceiptStep,
  type StoreFundReceiptInput,
} from "./steps/store-fund-receipt"

/** Stores a bank receipt privately and puts it beside a top-up. */
export const uploadFundReceiptWorkflow = createWorkflow(
  "upload-fund-receipt",
  (input: WorkflowData<StoreFundReceiptInput>) => {
    const receipt = storeFundReceiptStep(input)
    const attached = attachFundReceiptStep(
      transform({ input, receipt }, ({ input, receipt }) => ({
        id: input.id,
        union_id: input.union_id,
        receipt,
      }))
    )
    return new WorkflowResponse(attached)
  }
)
