import type { MedusaRequest } from "@medusajs/framework/http"
import { clientAddress } from "./client-address"
import { SIGN_IN_MODULE, type SignInModuleService } from "./modules/sign-in"
import type { OpenInvitation, StaffActor } from "./types/invitations"

/** The unused invitation a token opens; refuses what is none, and guessing. */
export async function readInvitation(
  req: MedusaRequest,
  actor_type: StaffActor,
  token: string
): Promise<OpenInvitation> {
  const service = req.scope.resolve<SignInModuleService>(SIGN_IN_MODULE)
  return await service.findInvitation(
    {
      token,
      actor_type,
      address: clientAddress(req, service.settings.trusted_proxies),
    },
    new Date()
  )
}
