import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { openUnionWorkflow } from "../../../workflows"
import { unionService } from "../../service"
import { byOperator } from "../../staff-answers"
import type { NewUnion, UnionsQuery } from "../../staff-schemas"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const query = req.validatedQuery as UnionsQuery
  const found = await unionService(req).searchUnions(query)
  res.json({ ...found, offset: query.offset, limit: query.limit })
}

export async function POST(req: MedusaRequest<NewUnion>, res: MedusaResponse) {
  const { result } = await openUnionWorkflow(req.scope).run({
    input: { union: req.validatedBody, by: byOperator(req) },
  })
  res.json({ union: result })
}
