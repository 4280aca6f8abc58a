import {
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http"
import {
  ORIGIN_MODULE,
  type OriginModuleService,
} from "../../../modules/origin"
import { civilDate } from "@mall/calendar/civil-date"
import type { CountyFilters } from "../../../types"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const filters = req.validatedQuery as CountyFilters
  const origin = req.scope.resolve<OriginModuleService>(ORIGIN_MODULE)
  const as_of = civilDate(new Date())
  const list = await origin.listCounties(filters, as_of)
  res.json({
    as_of,
    limit: filters.limit,
    offset: filters.offset,
    ...list,
  })
}
