import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { acceptInvitation } from "@mall/sign-in/invite-staff"
import type { OpenInvitation } from "@mall/sign-in/types"
import { COOPERATIVE_MODULE } from "../../modules/cooperative"

export type AcceptCooperativeInvitationInput = {
  invitation: OpenInvitation
  password: string
}

/** One transaction: nothing to undo. */
export const acceptCooperativeInvitationStep = createStep(
  "accept-cooperative-invitation",
  async (input: AcceptCooperativeInvitationInput, { container }) => {
    await acceptInvitation(container, COOPERATIVE_MODULE, input)
    return new StepResponse(undefined)
  }
)
