import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { changeUnionStaffRolesWorkflow } from "../../../../../../../workflows"
import { operatorsChange, oneOfStaff } from "../../../../../../staff-answers"
import type { StaffRoles } from "../../../../../../staff-schemas"

export async function POST(
  req: MedusaRequest<StaffRoles>,
  res: MedusaResponse
) {
  const change = operatorsChange(req)
  await changeUnionStaffRolesWorkflow(req.scope).run({
    input: { ...change, ...req.validatedBody },
  })
  res.json({ staff: await oneOfStaff(req, change.of) })
}
