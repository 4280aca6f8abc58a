import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  confirmGiftReceiptStep,
  type ConfirmGiftReceiptInput,
} from "./steps/confirm-gift-receipt"

/**
 * A member signs for their gift by link and last four digits of their mobile.
 * Refuses with `receipt_link_digits`, `_locked`, `_expired`, `_not_found` and
 * `gift_goods_not_shipped`. Twice is once.
 */
export const confirmGiftReceiptWorkflow = createWorkflow(
  "confirm-gift-receipt",
  (input: WorkflowData<ConfirmGiftReceiptInput>) =>
    new WorkflowResponse(confirmGiftReceiptStep(input))
)
