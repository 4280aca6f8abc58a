import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { suspendUnionStaffWorkflow } from "../../../../../workflows"
import { chairsChange, oneOfStaff } from "../../../../staff-answers"

export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const change = chairsChange(req)
  await suspendUnionStaffWorkflow(req.scope).run({ input: change })
  res.json({ staff: await oneOfStaff(req, change.of) })
}
