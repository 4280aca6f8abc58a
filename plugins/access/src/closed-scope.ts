import {
  authenticate,
  type AuthenticatedMedusaRequest,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { grantRoles } from "./contract"

type ClosedScope = {
  /** The URL prefix that is closed, such as `/union`. */
  prefix: string
  actor: string
  /**
   * Finds the caller's tenant by their actor id, puts the tenant filter on
   * the request and answers the roles held there. It throws for one who has
   * none: nothing behind the prefix runs without a tenant.
   */
  admit: (
    req: MedusaRequest,
    actorId: string
  ) => Promise<{ roles: readonly string[] }>
}

/**
 * Closes everything behind a prefix: Medusa itself guards only `/admin`,
 * `/store` and `/auth`. Only bearer tokens are taken, so that no site can
 * make a browser act with a cookie.
 */
export function closedScope({
  prefix,
  actor,
  admit,
}: ClosedScope): MiddlewareRoute {
  const admitCaller = (
    req: MedusaRequest,
    _: MedusaResponse,
    next: MedusaNextFunction
  ) => {
    const { actor_id } = (req as AuthenticatedMedusaRequest).auth_context
    admit(req, actor_id)
      .then(({ roles }) => {
        grantRoles(req, roles)
        next()
      })
      .catch(next)
  }
  return {
    matcher: `${prefix}*`,
    middlewares: [authenticate(actor, ["bearer"]), admitCaller],
  }
}
