import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { payWith } from "../../../../../workflows/paying/start-payment"
import { showPurchase } from "../../../../../workflows/reading/show-purchase"
import { languageOf, ownPurchase } from "../../../../caller"
import { ownReturn } from "../../../../own-return"
import type { PayBody } from "../../../../schemas"

export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const key = ownPurchase(req)
  const wish = ownReturn(req, req.validatedBody as PayBody)
  const { payment } = await payWith(req.scope, key, wish)
  res.json({
    purchase: await showPurchase(req.scope, key, languageOf(req)),
    payment,
  })
}
