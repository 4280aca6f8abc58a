import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { suspendCooperativeStaffWorkflow } from "../../../../../workflows"
import { ownersChange, oneOfStaff } from "../../../../staff-answers"

export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const change = ownersChange(req)
  await suspendCooperativeStaffWorkflow(req.scope).run({ input: change })
  res.json({ staff: await oneOfStaff(req, change.of) })
}
