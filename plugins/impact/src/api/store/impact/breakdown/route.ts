import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readBreakdown } from "../../../../reports/read-report"
import type { BreakdownQuery } from "../../../schemas"

const WHOLE_MALL = ""

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const query = req.validatedQuery as BreakdownQuery
  res.json(await readBreakdown(req.scope, WHOLE_MALL, query))
}
