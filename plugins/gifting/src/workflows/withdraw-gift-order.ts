import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  withdrawGiftOrderStep,
  type WithdrawGiftOrderInput,
} from "./steps/withdraw-gift-order"

/**
 * Takes an unpaid order back (撤销订单): its goods are free again and the round
 * is approved as before, to be ordered anew after a fresh check. Refuses with
 * `gift_round_receipt_pending` while a receipt waits. Twice is once.
 */
export const withdrawGiftOrderWorkflow = createWorkflow(
  "withdraw-gift-order",
  (input: WorkflowData<WithdrawGiftOrderInput>) =>
    new WorkflowResponse(withdrawGiftOrderStep(input))
)
