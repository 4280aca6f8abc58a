import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import {
  COOPERATIVE_MODULE,
  type CooperativeModuleService,
} from "../../../modules/cooperative"
import type { ConsignmentsQuery } from "../../schemas"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { state, offset, limit } = req.validatedQuery as ConsignmentsQuery
  const found = await req.scope
    .resolve<CooperativeModuleService>(COOPERATIVE_MODULE)
    .listAndCountAllConsignments({ states: state, offset, limit })
  res.json({ ...found, offset, limit })
}
