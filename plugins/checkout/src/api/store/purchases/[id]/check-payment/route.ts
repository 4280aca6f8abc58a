import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { checkPurchasePayment } from "../../../../../workflows/paying/check-purchase-payment"
import { showPurchase } from "../../../../../workflows/reading/show-purchase"
import { languageOf, ownPurchase } from "../../../../caller"

export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const key = ownPurchase(req)
  const payment = await checkPurchasePayment(req.scope, key)
  res.json({
    purchase: await showPurchase(req.scope, key, languageOf(req)),
    payment,
  })
}
