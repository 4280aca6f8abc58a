import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { withdrawCooperativeStaffWorkflow } from "../../../../../../../workflows"
import { operatorsChange, staffOf } from "../../../../../../staff-answers"

export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const change = operatorsChange(req)
  await withdrawCooperativeStaffWorkflow(req.scope).run({ input: change })
  res.json({ staff: await staffOf(req, change.of.tenant_id) })
}
