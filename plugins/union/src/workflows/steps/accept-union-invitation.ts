import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { acceptInvitation } from "@mall/sign-in/invite-staff"
import type { OpenInvitation } from "@mall/sign-in/types"
import { UNION_MODULE } from "../../modules/union"

export type AcceptUnionInvitationInput = {
  invitation: OpenInvitation
  password: string
}

/** One transaction: nothing to undo. */
export const acceptUnionInvitationStep = createStep(
  "accept-union-invitation",
  async (input: AcceptUnionInvitationInput, { container }) => {
    await acceptInvitation(container, UNION_MODULE, input)
    return new StepResponse(undefined)
  }
)
