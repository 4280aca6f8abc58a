import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { without } from "../../../modules/checkout/lib/without"
import { listPurchases } from "../../../workflows/reading/show-purchase"
import { customerOf } from "../../caller"
import type { PurchasesQuery } from "../../schemas"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const query = req.validatedQuery as PurchasesQuery
  const { purchases, count } = await listPurchases(req.scope, {
    ...query,
    customer_id: customerOf(req),
  })
  res.json({
    purchases: purchases.map((purchase) =>
      without(
        purchase,
        "customer_id",
        "union_id",
        "union_name",
        "order_id",
        "attention"
      )
    ),
    count,
    offset: query.offset,
    limit: query.limit,
  })
}
