import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withdrawStaff, type StaffChange } from "@mall/sign-in/invite-staff"
import { COOPERATIVE_KEEPING } from "../../modules/cooperative/keeping"

export type WithdrawCooperativeStaffInput = StaffChange

/** Committed before anything is sent: nothing to undo. */
export const withdrawCooperativeStaffStep = createStep(
  "withdraw-cooperative-staff",
  async (input: WithdrawCooperativeStaffInput, { container }) => {
    await withdrawStaff(container, COOPERATIVE_KEEPING, input)
    return new StepResponse(undefined)
  }
)
