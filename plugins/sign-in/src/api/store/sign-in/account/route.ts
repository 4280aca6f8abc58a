import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { Modules } from "@medusajs/framework/utils"
import { MOBILE_PASSWORD } from "../../../../providers/mobile-password/service"
import { refuse } from "../../../../refuse"
import { verifiedMobileOf } from "../../../../verified-mobile"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) {
  const customer_id = req.auth_context.actor_id
  const mobile = await verifiedMobileOf(req.scope, customer_id)
  if (!mobile) {
    throw refuse.notFound("sign_in_account_unknown")
  }
  const [password] = await req.scope
    .resolve(Modules.AUTH)
    .listProviderIdentities(
      { provider: MOBILE_PASSWORD, entity_id: mobile.mobile_hash },
      { take: 1, select: ["id"] }
    )
  res.json({
    account: {
      customer_id,
      mobile_masked: mobile.mobile_masked,
      has_password: password !== undefined,
    },
  })
}
