import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { retryRefunds } from "../../../../../workflows/paying/retry-refunds"
import { showToOperator } from "../../../../../workflows/reading/show-purchase"
import { languageOf, operatorOf } from "../../../../caller"

export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const id = req.params["id"] ?? ""
  await retryRefunds(req.scope, { purchase_id: id, user_id: operatorOf(req) })
  res.json({ purchase: await showToOperator(req.scope, id, languageOf(req)) })
}
