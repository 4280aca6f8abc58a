import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { cancelPurchase } from "../../../../../workflows/cancel-purchase"
import { showPurchase } from "../../../../../workflows/reading/show-purchase"
import { languageOf, ownPurchase } from "../../../../caller"
import type { CancelBody } from "../../../../schemas"

export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const key = ownPurchase(req)
  await cancelPurchase(req.scope, {
    ...key,
    ...(req.validatedBody as CancelBody),
  })
  res.json({ purchase: await showPurchase(req.scope, key, languageOf(req)) })
}
