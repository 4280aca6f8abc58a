import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readShipmentByHand } from "../../../../../../../documents/shipment-file"
import {
  COOPERATIVE_MODULE,
  type CooperativeModuleService,
} from "../../../../../../../modules/cooperative"
import type { ShipParcelBody } from "../../../../../../schemas"
import { ownConsignment } from "../../../../own-consignment"
import { ship } from "../../../../ship"

export async function POST(
  req: MedusaRequest<ShipParcelBody>,
  res: MedusaResponse
) {
  const { id } = await ownConsignment(req)
  const parcel_no = await req.scope
    .resolve<CooperativeModuleService>(COOPERATIVE_MODULE)
    .retrieveParcelNo({
      consignment_id: id,
      parcel_id: req.params.parcel_id ?? "",
    })
  const entry = { parcel_no, ...req.validatedBody }
  res.json(await ship(req, id, await readShipmentByHand(req.scope, id, entry)))
}
