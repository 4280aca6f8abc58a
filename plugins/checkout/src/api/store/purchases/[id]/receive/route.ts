import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { receivePurchase } from "../../../../../workflows/receive-purchase"
import { showPurchase } from "../../../../../workflows/reading/show-purchase"
import { languageOf, ownPurchase } from "../../../../caller"
import type { ReceiveBody } from "../../../../schemas"

export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const key = ownPurchase(req)
  await receivePurchase(req.scope, {
    ...key,
    ...(req.validatedBody as ReceiveBody),
  })
  res.json({ purchase: await showPurchase(req.scope, key, languageOf(req)) })
}
