import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { COOPERATIVE_STAFF_ACTOR } from "../../../types/actor"
import { cooperativeContext } from "../../../cooperative-context"
import { inviteCooperativeStaffWorkflow } from "../../../workflows"
import { oneOfStaff, staffOf } from "../../staff-answers"
import type { NewStaff } from "../../staff-schemas"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json({
    staff: await staffOf(req, cooperativeContext(req).cooperative_id),
  })
}

export async function POST(req: MedusaRequest<NewStaff>, res: MedusaResponse) {
  const { cooperative_id: tenant_id, staff_id: owner } = cooperativeContext(req)
  const { result } = await inviteCooperativeStaffWorkflow(req.scope).run({
    input: {
      staff: { ...req.validatedBody, tenant_id },
      by: { type: COOPERATIVE_STAFF_ACTOR, id: owner },
    },
  })
  const { staff_id, invitation } = result
  res.setHeader("cache-control", "no-store")
  res.json({
    staff: await oneOfStaff(req, { tenant_id, staff_id }),
    invitation,
  })
}
