import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { unionContext } from "../../../union-context"
import { unionService } from "../../service"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { union_path } = unionContext(req)
  const service = unionService(req)
  const unions = await service.listUnionSubtree(union_path)
  const members = await service.countActiveMembersBelow(union_path)
  res.json({
    unions: unions.map((union) => ({
      ...union,
      active_members: members.get(union.id) ?? 0,
    })),
  })
}
