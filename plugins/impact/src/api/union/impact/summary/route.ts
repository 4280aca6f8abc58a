import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readSummary } from "../../../../reports/read-report"
import type { UnionPeriodQuery } from "../../../schemas"
import { unionInSight } from "../../union-in-sight"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { union_id, ...query } = req.validatedQuery as UnionPeriodQuery
  const unionId = await unionInSight(req, union_id)
  res.json(await readSummary(req.scope, unionId, query))
}
