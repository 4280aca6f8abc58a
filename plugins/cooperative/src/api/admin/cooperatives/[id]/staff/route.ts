import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { inviteCooperativeStaffWorkflow } from "../../../../../workflows"
import { byOperator, oneOfStaff } from "../../../../staff-answers"
import type { NewStaff } from "../../../../staff-schemas"

export async function POST(req: MedusaRequest<NewStaff>, res: MedusaResponse) {
  const tenant_id = req.params["id"] ?? ""
  const { result } = await inviteCooperativeStaffWorkflow(req.scope).run({
    input: { staff: { ...req.validatedBody, tenant_id }, by: byOperator(req) },
  })
  const { staff_id, invitation } = result
  res.setHeader("cache-control", "no-store")
  res.json({
    staff: await oneOfStaff(req, { tenant_id, staff_id }),
    invitation,
  })
}
