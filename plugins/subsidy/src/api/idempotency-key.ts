import type { MedusaRequest } from "@medusajs/framework/http"
import { refuse } from "../refuse"

/** The client's key of a request that moves money; without one it is refused. */
export function idempotencyKey(req: MedusaRequest): string {
  const key = req.headers["idempotency-key"]
  if (typeof key !== "string" || !/^[\w-]{8,128}$/.test(key)) {
    throw refuse.invalid("subsidy_key_missing")
  }
  return key
}
