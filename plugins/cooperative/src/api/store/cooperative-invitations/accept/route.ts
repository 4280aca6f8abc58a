import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readInvitation } from "@mall/sign-in/read-invitation"
import { COOPERATIVE_STAFF_ACTOR } from "../../../../types/actor"
import { acceptCooperativeInvitationWorkflow } from "../../../../workflows"
import type { InvitationAnswer } from "../../../staff-schemas"

export async function POST(
  req: MedusaRequest<InvitationAnswer>,
  res: MedusaResponse
) {
  const { token, password } = req.validatedBody
  const invitation = await readInvitation(req, COOPERATIVE_STAFF_ACTOR, token)
  await acceptCooperativeInvitationWorkflow(req.scope).run({
    input: { invitation, password },
  })
  res.json({ accepted: true })
}
