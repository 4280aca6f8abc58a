import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { inviteStaff, type NewStaff } from "@mall/sign-in/invite-staff"
import type { Issuer } from "@mall/sign-in/types"
import { COOPERATIVE_KEEPING } from "../../modules/cooperative/keeping"

export type InviteCooperativeStaffInput = { staff: NewStaff; by: Issuer }

/** Committed before anything is sent: nothing to undo. */
export const inviteCooperativeStaffStep = createStep(
  "invite-cooperative-staff",
  async (input: InviteCooperativeStaffInput, { container }) => {
    return new StepResponse(
      await inviteStaff(container, COOPERATIVE_KEEPING, input)
    )
  }
)
