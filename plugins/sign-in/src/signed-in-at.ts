import type {
  AuthenticatedMedusaRequest,
  MedusaRequest,
} from "@medusajs/framework/http"

/** When the caller's token was issued, in seconds; 0 if it does not say. */
export const signedInAt = (req: MedusaRequest): number => {
  const { auth_context } = req as AuthenticatedMedusaRequest
  const { iat } = auth_context as typeof auth_context & { iat?: unknown }
  return typeof iat === "number" ? iat : 0
}
