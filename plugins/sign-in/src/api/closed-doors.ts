import {
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http"
import { Modules } from "@medusajs/framework/utils"
import { refuse } from "../refuse"

type Handler = (
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
) => void

/**
 * Nobody registers themselves: an identity is one per e-mail over all actors,
 * so whoever registered first could keep a chair of a union out for good.
 * Staff are registered by our workflows, inside the process. Medusa Admin's
 * own invitation registers from the browser: it may, for an invited e-mail.
 */
export const closeRegistration: Handler = (req, _, next) => {
  isInvited(req)
    .then((invited) =>
      next(
        invited ? undefined : refuse.notAllowed("sign_in_registration_closed")
      )
    )
    .catch(next)
}

async function isInvited(req: MedusaRequest): Promise<boolean> {
  const { actor_type, auth_provider } = req.params
  const { email } = (req.body ?? {}) as { email?: unknown }
  if (
    actor_type !== "user" ||
    auth_provider !== "emailpass" ||
    typeof email !== "string"
  ) {
    return false
  }
  const invites = await req.scope.resolve(Modules.USER).listInvites({
    email,
    accepted: false,
    expires_at: { $gt: new Date() },
  } as never)
  return invites.length > 0
}

/**
 * The mall sends no e-mail, so nobody could receive Medusa's reset token;
 * answered alike for known and unknown accounts, without looking.
 */
export const closeReset: Handler = (_req, _res, next) =>
  next(refuse.notAllowed("sign_in_reset_closed"))

/**
 * A fresh token for an old one would outlive a sign-out, a suspension and a
 * new password: whoever wants another signs in again. Medusa Admin
 * asks for one after an invitation, and has no sessions of ours to outlive.
 */
export const closeRefresh: Handler = (req, _res, next) =>
  next(
    actorOfToken(req.headers.authorization) === "user"
      ? undefined
      : refuse.notAllowed("sign_in_refresh_closed")
  )

/** As the token says of itself; Medusa proves it before it acts on it. */
function actorOfToken(authorization = ""): unknown {
  const [, payload = ""] = authorization.split(".")
  try {
    const claims: { actor_type?: unknown } = JSON.parse(
      Buffer.from(payload, "base64url").toString("utf8")
    )
    return claims.actor_type
  } catch {
    return undefined
  }
}

/** Medusa's own customer fields are plain text: names and phones stay out. */
export const closeCustomerData: Handler = (_req, _res, next) =>
  next(refuse.notAllowed("customer_data_closed"))
