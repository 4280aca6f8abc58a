import {
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http"
import {
  ORIGIN_MODULE,
  type OriginModuleService,
} from "../../../modules/origin"
import { civilDate } from "@mall/calendar/civil-date"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { product_ids } = req.validatedQuery as { product_ids: string[] }
  const origin = req.scope.resolve<OriginModuleService>(ORIGIN_MODULE)
  const as_of = civilDate(new Date())
  const origins = await origin.originsOfProducts(product_ids, as_of)
  res.json({ as_of, origins })
}
