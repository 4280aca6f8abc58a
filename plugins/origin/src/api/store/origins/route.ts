import {
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http"
import {
  ORIGIN_MODULE,
  type OriginModuleService,
} from "../../../modules/origin"
import { civilDateAt } from "../../../modules/origin/lib/civil-date"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { product_ids } = req.validatedQuery as { product_ids: string[] }
  const origin = req.scope.resolve<OriginModuleService>(ORIGIN_MODULE)
  const as_of = civilDateAt(new Date())
  const origins = await origin.originsOfProducts(product_ids, as_of)
  res.json({ as_of, origins })
}
