import {
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http"
import { confirmCountyDesignationWorkflow } from "../../../../../workflows"

export async function POST(
  req: MedusaRequest<{ source: string }>,
  res: MedusaResponse
) {
  const { result } = await confirmCountyDesignationWorkflow(req.scope).run({
    input: { id: String(req.params.id), source: req.validatedBody.source },
  })
  res.json(result)
}
