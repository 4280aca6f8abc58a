import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { changeCooperativeStaffRolesWorkflow } from "../../../../../workflows"
import { ownersChange, oneOfStaff } from "../../../../staff-answers"
import type { StaffRoles } from "../../../../staff-schemas"

export async function POST(
  req: MedusaRequest<StaffRoles>,
  res: MedusaResponse
) {
  const change = ownersChange(req)
  await changeCooperativeStaffRolesWorkflow(req.scope).run({
    input: { ...change, ...req.validatedBody },
  })
  res.json({ staff: await oneOfStaff(req, change.of) })
}
