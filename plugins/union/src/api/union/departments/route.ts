import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { unionContext } from "../../../union-context"
import { unionService } from "../../service"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { union_id } = unionContext(req)
  res.json({ departments: await unionService(req).listDepartments(union_id) })
}
