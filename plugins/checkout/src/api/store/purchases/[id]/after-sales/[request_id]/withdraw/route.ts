import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { withdrawAfterSales } from "../../../../../../../workflows/after-sales"
import { showAfterSales } from "../../../../../../../workflows/reading/show-after-sales"
import { ownPurchase } from "../../../../../../caller"

export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const { id: purchase_id, customer_id } = ownPurchase(req)
  const by = { id: req.params["request_id"] ?? "", purchase_id, customer_id }
  await withdrawAfterSales(req.scope, by)
  res.json({ after_sales: await showAfterSales(req.scope, by) })
}
