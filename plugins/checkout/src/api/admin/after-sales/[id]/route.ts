import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { showAfterSales } from "../../../../workflows/reading/show-after-sales"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const by = { id: req.params["id"] ?? "" }
  res.json({ after_sales: await showAfterSales(req.scope, by) })
}
