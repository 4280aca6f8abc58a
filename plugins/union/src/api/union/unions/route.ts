import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SubtreeSearch } from "../../../types/unions"
import { unionContext } from "../../../union-context"
import { unionService } from "../../service"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { union_path } = unionContext(req)
  const search = req.validatedQuery as SubtreeSearch
  res.json(await unionService(req).unionTotals(union_path, search))
}
