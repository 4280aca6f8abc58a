import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  type AddVoucherRuleInput,
  addVoucherRuleStep,
} from "./steps/add-voucher-rule"

/** Records the document that lets a union run cash-like vouchers. */
export const addVoucherRuleWorkflow = createWorkflow(
  "add-voucher-rule",
  (input: WorkflowData<AddVoucherRuleInput>) =>
    new WorkflowResponse(addVoucherRuleStep(input))
)
