import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withdrawStaff, type StaffChange } from "@mall/sign-in/invite-staff"
import { UNION_KEEPING } from "../../modules/union/keeping"

export type WithdrawUnionStaffInput = StaffChange

/** Committed before anything is sent: nothing to undo. */
export const withdrawUnionStaffStep = createStep(
  "withdraw-union-staff",
  async (input: WithdrawUnionStaffInput, { container }) => {
    await withdrawStaff(container, UNION_KEEPING, input)
    return new StepResponse(undefined)
  }
)
