import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { cooperativeContext } from "../../../../../../../cooperative-context"
import { readCorrection } from "../../../../../../../documents/shipment-file"
import {
  COOPERATIVE_MODULE,
  type CooperativeModuleService,
} from "../../../../../../../modules/cooperative"
import { correctTrackingWorkflow } from "../../../../../../../workflows"
import type { ShipParcelBody } from "../../../../../../schemas"
import { ownConsignment } from "../../../../own-consignment"

export async function POST(
  req: MedusaRequest<ShipParcelBody>,
  res: MedusaResponse
) {
  const { id: consignment_id } = await ownConsignment(req)
  const parcel_id = req.params.parcel_id ?? ""
  const parcel_no = await req.scope
    .resolve<CooperativeModuleService>(COOPERATIVE_MODULE)
    .retrieveParcelNo({ consignment_id, parcel_id })
  const { carrier, tracking_numbers } = readCorrection({
    parcel_no,
    ...req.validatedBody,
  })
  await correctTrackingWorkflow(req.scope).run({
    input: {
      consignment_id,
      parcel_id,
      carrier,
      tracking_numbers,
      staff_id: cooperativeContext(req).staff_id,
      corrected_at: new Date().toISOString(),
    },
  })
  res.json({ parcel_no, carrier, tracking_numbers })
}
