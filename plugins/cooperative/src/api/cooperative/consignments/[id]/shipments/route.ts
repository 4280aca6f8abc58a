import { uploadedFile } from "@mall/access/upload"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readShipmentFile } from "../../../../../documents/shipment-file"
import {
  COOPERATIVE_MODULE,
  type CooperativeModuleService,
} from "../../../../../modules/cooperative"
import { ownConsignment } from "../../own-consignment"
import { ship } from "../../ship"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { id } = await ownConsignment(req)
  const shipments = await req.scope
    .resolve<CooperativeModuleService>(COOPERATIVE_MODULE)
    .listShipmentBatches(id)
  res.json({ shipments })
}

export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const { id } = await ownConsignment(req)
  const { shipments, without_number } = await readShipmentFile(
    req.scope,
    id,
    uploadedFile(req)
  )
  res.json({ ...(await ship(req, id, shipments)), without_number })
}
