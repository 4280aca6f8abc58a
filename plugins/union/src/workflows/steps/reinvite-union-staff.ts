import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { reinviteStaff, type StaffChange } from "@mall/sign-in/invite-staff"
import { UNION_KEEPING } from "../../modules/union/keeping"

export type ReinviteUnionStaffInput = StaffChange

/** Committed before anything is sent: nothing to undo. */
export const reinviteUnionStaffStep = createStep(
  "reinvite-union-staff",
  async (input: ReinviteUnionStaffInput, { container }) => {
    return new StepResponse(
      await reinviteStaff(container, UNION_KEEPING, input)
    )
  }
)
