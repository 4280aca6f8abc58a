import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listPurchases } from "../../../workflows/reading/show-purchase"
import type { OperatorPurchasesQuery } from "../../schemas"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const query = req.validatedQuery as OperatorPurchasesQuery
  const page = { offset: query.offset, limit: query.limit }
  res.json({ ...(await listPurchases(req.scope, query)), ...page })
}
