import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { askAfterSales } from "../../../../../workflows/after-sales"
import { showAfterSales } from "../../../../../workflows/reading/show-after-sales"
import { ownPurchase } from "../../../../caller"
import type { AfterSalesBody } from "../../../../schemas"

export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const { id: purchase_id, customer_id } = ownPurchase(req)
  const id = await askAfterSales(req.scope, {
    ...(req.validatedBody as AfterSalesBody),
    purchase_id,
    customer_id,
  })
  res.json({
    after_sales: await showAfterSales(req.scope, { id, customer_id }),
  })
}
