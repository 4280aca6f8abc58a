import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readSummary } from "../../../../reports/read-report"
import type { PeriodQuery } from "../../../schemas"

const WHOLE_MALL = ""

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const query = req.validatedQuery as PeriodQuery
  res.json(await readSummary(req.scope, WHOLE_MALL, query))
}
