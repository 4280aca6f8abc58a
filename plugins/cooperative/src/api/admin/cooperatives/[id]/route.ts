import { withOperators } from "@mall/sign-in/with-operators"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import {
  COOPERATIVE_MODULE,
  type CooperativeModuleService,
} from "../../../../modules/cooperative"
import { administered } from "../../../administered"
import { staffOf } from "../../../staff-answers"

const LOG_SHOWN = 100

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const id = req.params["id"] ?? ""
  const service =
    req.scope.resolve<CooperativeModuleService>(COOPERATIVE_MODULE)
  res.json({
    cooperative: await administered(req, id),
    contact: await service.contactOfCooperative(id),
    staff: await staffOf(req, id),
    log: await withOperators(
      req.scope,
      await service.cooperativeLog(id, LOG_SHOWN)
    ),
  })
}
