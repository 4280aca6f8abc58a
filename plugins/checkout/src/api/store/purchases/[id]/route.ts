import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { showPurchase } from "../../../../workflows/reading/show-purchase"
import { languageOf, ownPurchase } from "../../../caller"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json({
    purchase: await showPurchase(req.scope, ownPurchase(req), languageOf(req)),
  })
}
