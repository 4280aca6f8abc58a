import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readBreakdown } from "../../../../reports/read-report"
import type { UnionBreakdownQuery } from "../../../schemas"
import { unionInSight } from "../../union-in-sight"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { union_id, ...query } = req.validatedQuery as UnionBreakdownQuery
  const unionId = await unionInSight(req, union_id)
  res.json(await readBreakdown(req.scope, unionId, query))
}
