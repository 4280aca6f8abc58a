import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { inviteStaff, type NewStaff } from "@mall/sign-in/invite-staff"
import type { Issuer } from "@mall/sign-in/types"
import { UNION_KEEPING } from "../../modules/union/keeping"

export type InviteUnionStaffInput = { staff: NewStaff; by: Issuer }

/** Committed before anything is sent: nothing to undo. */
export const inviteUnionStaffStep = createStep(
  "invite-union-staff",
  async (input: InviteUnionStaffInput, { container }) => {
    return new StepResponse(await inviteStaff(container, UNION_KEEPING, input))
  }
)
