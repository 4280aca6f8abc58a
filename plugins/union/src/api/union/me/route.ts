import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { unionContext } from "../../../union-context"
import { unionService } from "../../service"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { staff_id, union_id, roles } = unionContext(req)
  const service = unionService(req)
  const union = await service.requireUnion(union_id)
  const names = await service.staffNames([staff_id])
  res.json({
    staff: { id: staff_id, display_name: names[staff_id] ?? "", roles },
    union,
  })
}
