import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { MemberUpdate } from "../../../../types/members"
import { unionContext } from "../../../../union-context"
import { updateMemberWorkflow } from "../../../../workflows/update-member"
import { unionService } from "../../../service"

const memberId = (req: MedusaRequest) => req.params["id"] ?? ""

/** In full for those who mend it, masked for those who only read. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { union_id, roles } = unionContext(req)
  const member = await unionService(req).viewMember(union_id, memberId(req), {
    masked: !roles.includes("manager"),
  })
  res.json({ member })
}

export async function POST(
  req: MedusaRequest<MemberUpdate>,
  res: MedusaResponse
) {
  const { union_id, staff_id } = unionContext(req)
  const member_id = memberId(req)
  await updateMemberWorkflow(req.scope).run({
    input: {
      change: { union_id, staff_id, member_id },
      update: req.validatedBody,
    },
  })
  const member = await unionService(req).viewMember(union_id, member_id, {
    masked: false,
  })
  res.json({ member })
}
