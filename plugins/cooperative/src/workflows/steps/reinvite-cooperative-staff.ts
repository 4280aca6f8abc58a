import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { reinviteStaff, type StaffChange } from "@mall/sign-in/invite-staff"
import { COOPERATIVE_KEEPING } from "../../modules/cooperative/keeping"

export type ReinviteCooperativeStaffInput = StaffChange

/** Committed before anything is sent: nothing to undo. */
export const reinviteCooperativeStaffStep = createStep(
  "reinvite-cooperative-staff",
  async (input: ReinviteCooperativeStaffInput, { container }) => {
    return new StepResponse(
      await reinviteStaff(container, COOPERATIVE_KEEPING, input)
    )
  }
)
