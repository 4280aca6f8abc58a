import type { MedusaRequest } from "@medusajs/framework/http"
import { cooperativeContext } from "../../../cooperative-context"
import {
  COOPERATIVE_MODULE,
  type CooperativeModuleService,
} from "../../../modules/cooperative"
import type { ConsignmentDetail } from "../../../types/consignment"

/** The consignment of the URL; 404 unless it is the caller's cooperative's. */
export async function ownConsignment(
  req: MedusaRequest
): Promise<ConsignmentDetail> {
  return await req.scope
    .resolve<CooperativeModuleService>(COOPERATIVE_MODULE)
    .retrieveOwnConsignment({
      consignment_id: req.params.id ?? "",
      cooperative_id: cooperativeContext(req).cooperative_id,
    })
}
