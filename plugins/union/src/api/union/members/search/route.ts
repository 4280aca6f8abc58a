import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { MemberSearch } from "../../../../types/members"
import { unionContext } from "../../../../union-context"
import { unionService } from "../../../service"

/** A POST, so that names and mobiles stay out of addresses and their logs. */
export async function POST(
  req: MedusaRequest<MemberSearch>,
  res: MedusaResponse
) {
  const { union_id } = unionContext(req)
  const { offset, limit } = req.validatedBody
  const found = await unionService(req).searchMembers(
    union_id,
    req.validatedBody
  )
  res.json({ ...found, offset, limit })
}
