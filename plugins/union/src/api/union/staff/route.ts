import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { UNION_STAFF_ACTOR } from "../../../types/unions"
import { unionContext } from "../../../union-context"
import { inviteUnionStaffWorkflow } from "../../../workflows"
import { oneOfStaff, staffOf } from "../../staff-answers"
import type { NewStaff } from "../../staff-schemas"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json({ staff: await staffOf(req, unionContext(req).union_id) })
}

export async function POST(req: MedusaRequest<NewStaff>, res: MedusaResponse) {
  const { union_id: tenant_id, staff_id: chair } = unionContext(req)
  const { result } = await inviteUnionStaffWorkflow(req.scope).run({
    input: {
      staff: { ...req.validatedBody, tenant_id },
      by: { type: UNION_STAFF_ACTOR, id: chair },
    },
  })
  const { staff_id, invitation } = result
  res.setHeader("cache-control", "no-store")
  res.json({
    staff: await oneOfStaff(req, { tenant_id, staff_id }),
    invitation,
  })
}
