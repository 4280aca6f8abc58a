import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { askAboutPurchase } from "../../../../../workflows/paying/ask-about-purchase"
import { showToOperator } from "../../../../../workflows/reading/show-purchase"
import { languageOf } from "../../../../caller"

export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const id = req.params["id"] ?? ""
  await askAboutPurchase(req.scope, id)
  res.json({ purchase: await showToOperator(req.scope, id, languageOf(req)) })
}
