import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { withdrawUnionStaffWorkflow } from "../../../../../workflows"
import { chairsChange, staffOf } from "../../../../staff-answers"

export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const change = chairsChange(req)
  await withdrawUnionStaffWorkflow(req.scope).run({ input: change })
  res.json({ staff: await staffOf(req, change.of.tenant_id) })
}
