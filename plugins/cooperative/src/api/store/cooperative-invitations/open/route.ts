import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readInvitation } from "@mall/sign-in/read-invitation"
import { maskedAccount } from "@mall/sign-in/staff-accounts"
import { COOPERATIVE_STAFF_ACTOR } from "../../../../types/actor"
import {
  COOPERATIVE_MODULE,
  type CooperativeModuleService,
} from "../../../../modules/cooperative"

/** A reader, though by POST: the token stays out of addresses and logs. */
export async function POST(
  req: MedusaRequest<{ token: string }>,
  res: MedusaResponse
) {
  const { actor_id, purpose, expires_at } = await readInvitation(
    req,
    COOPERATIVE_STAFF_ACTOR,
    req.validatedBody.token
  )
  const contact = await req.scope
    .resolve<CooperativeModuleService>(COOPERATIVE_MODULE)
    .staffContact(actor_id)
  res.setHeader("cache-control", "no-store")
  res.json({
    invitation: {
      purpose,
      organisation: contact.organisation,
      account_masked: maskedAccount(contact),
      expires_at,
    },
  })
}
