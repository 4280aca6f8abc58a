import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { showAfterSalesToOperator } from "../../../../workflows/reading/show-after-sales"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const id = req.params["id"] ?? ""
  res.json({ after_sales: await showAfterSalesToOperator(req.scope, id) })
}
