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
  const origin = req.scope.resolve<OriginModuleService>(ORIGIN_MODULE)
  const as_of = civilDate(new Date())
  res.json({ as_of, schemes: await origin.summarizeSchemes(as_of) })
}
