import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { cooperativeContext } from "../../../cooperative-context"
import {
  COOPERATIVE_MODULE,
  type CooperativeModuleService,
} from "../../../modules/cooperative"
import { presentCooperatives } from "../../present-cooperative"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { staff_id, cooperative_id } = cooperativeContext(req)
  const service =
    req.scope.resolve<CooperativeModuleService>(COOPERATIVE_MODULE)
  const { email, display_name, roles } = await service.identifyStaff(staff_id)
  const [cooperative] = await presentCooperatives(
    req.scope.resolve(ContainerRegistrationKeys.QUERY),
    [await service.retrieveCooperative(cooperative_id)]
  )
  res.json({ staff: { id: staff_id, email, display_name, roles }, cooperative })
}
