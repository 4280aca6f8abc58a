import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { approveAfterSales } from "../../../../../workflows/after-sales"
import { showAfterSalesToOperator } from "../../../../../workflows/reading/show-after-sales"
import { operatorOf } from "../../../../caller"
import type { ApproveBody } from "../../../../schemas"

export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const by = { id: req.params["id"] ?? "" }
  await approveAfterSales(req.scope, {
    ...by,
    ...(req.validatedBody as ApproveBody),
    user_id: operatorOf(req),
  })
  res.json({ after_sales: await showAfterSalesToOperator(req.scope, by.id) })
}
