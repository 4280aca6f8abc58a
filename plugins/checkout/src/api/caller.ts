import { languageOf } from "@mall/access/answer-error"
import type {
  AuthenticatedMedusaRequest,
  MedusaRequest,
} from "@medusajs/framework/http"

/** The signed-in customer; the scope let nobody else through. */
export const customerOf = (req: MedusaRequest): string =>
  (req as AuthenticatedMedusaRequest).auth_context.actor_id

/** The customer, or null for a guest where guests are let through. */
export const customerOrGuest = (req: MedusaRequest): string | null =>
  (req as Partial<AuthenticatedMedusaRequest>).auth_context?.actor_id || null

/** Who decides, in Medusa Admin. */
export const operatorOf = (req: MedusaRequest): string => customerOf(req)

/** A purchase by its address and its caller: another's is as if absent. */
export const ownPurchase = (req: MedusaRequest) => ({
  id: req.params["id"] ?? "",
  customer_id: customerOf(req),
})

export { languageOf }
