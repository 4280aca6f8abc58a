import {
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http"
import {
  ORIGIN_MODULE,
  type OriginModuleService,
} from "../../../../modules/origin"
import { civilDateAt } from "../../../../modules/origin/lib/civil-date"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const origin = req.scope.resolve<OriginModuleService>(ORIGIN_MODULE)
  const county = await origin.retrieveCounty(
    String(req.params.code),
    civilDateAt(new Date())
  )
  res.json({ county })
}
