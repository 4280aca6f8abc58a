import {
  createWorkflow,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import {
  withdrawCooperativeStaffStep,
  type WithdrawCooperativeStaffInput,
} from "./steps/withdraw-cooperative-staff"

/** Takes an invitation back that nobody has accepted. */
export const withdrawCooperativeStaffWorkflow = createWorkflow(
  "withdraw-cooperative-staff",
  (input: WorkflowData<WithdrawCooperativeStaffInput>) => {
    withdrawCooperativeStaffStep(input)
  }
)
