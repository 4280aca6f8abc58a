import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { verifyImpactBooksWorkflow } from "../../../../workflows"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const as_of = new Date().toISOString()
  const { result } = await verifyImpactBooksWorkflow(req.scope).run()
  res.json({ as_of, ...result })
}
