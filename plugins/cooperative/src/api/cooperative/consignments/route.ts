import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { cooperativeContext } from "../../../cooperative-context"
import {
  COOPERATIVE_MODULE,
  type CooperativeModuleService,
} from "../../../modules/cooperative"
import type { ConsignmentsQuery } from "../../schemas"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { state, order, offset, limit } =
    req.validatedQuery as ConsignmentsQuery
  const { cooperative_id } = cooperativeContext(req)
  const list = await req.scope
    .resolve<CooperativeModuleService>(COOPERATIVE_MODULE)
    .listAndCountConsignments({
      cooperative_id,
      states: state,
      order,
      offset,
      limit,
    })
  res.json({ ...list, offset, limit })
}
