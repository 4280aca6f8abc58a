import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import {
  COOPERATIVE_MODULE,
  type CooperativeModuleService,
} from "../../../../../modules/cooperative"
import type { ParcelsQuery } from "../../../../schemas"
import { ownConsignment } from "../../own-consignment"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { state, q, offset, limit } = req.validatedQuery as ParcelsQuery
  const { id: consignment_id } = await ownConsignment(req)
  const list = await req.scope
    .resolve<CooperativeModuleService>(COOPERATIVE_MODULE)
    .listAndCountParcels({
      consignment_id,
      states: state,
      offset,
      limit,
      ...(q && { q }),
    })
  res.json({ ...list, offset, limit })
}
