import type { MedusaRequest } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { UnionContext } from "./types/unions"

type UnionRequest = MedusaRequest & { union_context?: UnionContext }

/** The scope's guard puts the caller's union here, once per request. */
export function setUnionContext(req: MedusaRequest, context: UnionContext) {
  ;(req as UnionRequest).union_context = context
}

/**
 * The union the caller acts for. Throws outside the `/union` scope, so that
 * no query can run with an absent tenant.
 */
export function unionContext(req: MedusaRequest): UnionContext {
  const context = (req as UnionRequest).union_context
  if (!context) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      "This route is outside the /union scope"
    )
  }
  return context
}
