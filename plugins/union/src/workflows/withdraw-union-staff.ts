import {
  createWorkflow,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import {
  withdrawUnionStaffStep,
  type WithdrawUnionStaffInput,
} from "./steps/withdraw-union-staff"

/** Takes an invitation back that nobody has accepted. */
export const withdrawUnionStaffWorkflow = createWorkflow(
  "withdraw-union-staff",
  (input: WorkflowData<WithdrawUnionStaffInput>) => {
    withdrawUnionStaffStep(input)
  }
)
