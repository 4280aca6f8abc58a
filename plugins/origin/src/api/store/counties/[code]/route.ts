import {
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http"
import {
  ORIGIN_MODULE,
  type OriginModuleService,
} from "../../../../modules/origin"
import { civilDate } from "@mall/calendar/civil-date"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const origin = req.scope.resolve<OriginModuleService>(ORIGIN_MODULE)
  const county = await origin.retrieveCounty(
    String(req.params.code),
    civilDate(new Date())
  )
  res.json({ county })
}
