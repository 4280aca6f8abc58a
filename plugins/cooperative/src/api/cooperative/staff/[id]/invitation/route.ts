import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { reinviteCooperativeStaffWorkflow } from "../../../../../workflows"
import { ownersChange, oneOfStaff } from "../../../../staff-answers"

export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const change = ownersChange(req)
  const { result } = await reinviteCooperativeStaffWorkflow(req.scope).run({
    input: change,
  })
  res.setHeader("cache-control", "no-store")
  res.json({
    staff: await oneOfStaff(req, change.of),
    invitation: result.invitation,
  })
}
