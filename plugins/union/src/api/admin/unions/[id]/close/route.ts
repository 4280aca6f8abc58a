import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { closeUnionWorkflow } from "../../../../../workflows"
import { unionService } from "../../../../service"
import { byOperator } from "../../../../staff-answers"

export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const id = req.params["id"] ?? ""
  await closeUnionWorkflow(req.scope).run({
    input: { id, by: byOperator(req) },
  })
  res.json({ union: await unionService(req).requireUnion(id) })
}
