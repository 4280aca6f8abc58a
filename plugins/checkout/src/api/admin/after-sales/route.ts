import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listAfterSales } from "../../../workflows/reading/show-after-sales"
import type { AfterSalesQuery } from "../../schemas"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const query = req.validatedQuery as AfterSalesQuery
  const page = { offset: query.offset, limit: query.limit }
  res.json({ ...(await listAfterSales(req.scope, query)), ...page })
}
