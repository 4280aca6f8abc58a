import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { moveUnionWorkflow } from "../../../../../workflows"
import { unionService } from "../../../../service"
import { byOperator } from "../../../../staff-answers"

export async function POST(
  req: MedusaRequest<{ parent_id: string }>,
  res: MedusaResponse
) {
  const id = req.params["id"] ?? ""
  await moveUnionWorkflow(req.scope).run({
    input: { id, ...req.validatedBody, by: byOperator(req) },
  })
  res.json({ union: await unionService(req).requireUnion(id) })
}
