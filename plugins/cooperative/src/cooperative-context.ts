import type { MedusaRequest } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { CooperativeContext } from "./types/cooperative"

const contexts = new WeakMap<MedusaRequest, CooperativeContext>()

/** For the scope's guard alone. */
export function setCooperativeContext(
  req: MedusaRequest,
  context: CooperativeContext
): void {
  contexts.set(req, context)
}

/** Whose staff is calling. Throws outside `/cooperative`. */
export function cooperativeContext(req: MedusaRequest): CooperativeContext {
  const context = contexts.get(req)
  if (!context) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      "This route is outside the /cooperative scope"
    )
  }
  return context
}
