import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { applyWebhook } from "../../../../workflows/paying/apply-webhook"

/**
 * In place of Medusa's route of the same address, which would complete carts
 * by itself five seconds later. The answer says that it has been applied.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  await applyWebhook(req.scope, {
    provider: req.params["provider"] ?? "",
    body: (req.body ?? {}) as Record<string, unknown>,
    raw: (req as { rawBody?: Buffer }).rawBody ?? "",
    headers: req.headers,
  })
  res.json({ received: true })
}
