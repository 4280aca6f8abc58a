import type { MedusaRequest } from "@medusajs/framework/http"
import { refuse } from "../refuse"
import { checkoutOf } from "../workflows/reading/services"

/** Refuses to let a gateway's page send a buyer to somebody else's site. */
export function ownReturn<Body extends { return_url?: string | undefined }>(
  req: MedusaRequest,
  body: Body
): Body {
  const { return_origins } = checkoutOf(req.scope).settings.payment
  if (
    body.return_url &&
    !return_origins.includes(new URL(body.return_url).origin)
  ) {
    throw refuse.invalid("return_url_foreign")
  }
  return body
}
