import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { unionContext } from "../../../../../union-context"
import { leaveMemberWorkflow } from "../../../../../workflows/leave-member"
import { unionService } from "../../../../service"

export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const { union_id, staff_id } = unionContext(req)
  const member_id = req.params["id"] ?? ""
  await leaveMemberWorkflow(req.scope).run({
    input: { union_id, staff_id, member_id },
  })
  const member = await unionService(req).viewMember(union_id, member_id, {
    masked: true,
  })
  res.json({ member })
}
