import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readInvitation } from "@mall/sign-in/read-invitation"
import { maskedAccount } from "@mall/sign-in/staff-accounts"
import { UNION_STAFF_ACTOR } from "../../../../types/unions"
import { unionService } from "../../../service"

/** A reader, though by POST: the token stays out of addresses and logs. */
export async function POST(
  req: MedusaRequest<{ token: string }>,
  res: MedusaResponse
) {
  const { actor_id, purpose, expires_at } = await readInvitation(
    req,
    UNION_STAFF_ACTOR,
    req.validatedBody.token
  )
  const contact = await unionService(req).staffContact(actor_id)
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
