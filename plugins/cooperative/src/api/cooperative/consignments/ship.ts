import type { MedusaRequest } from "@medusajs/framework/http"
import { cooperativeContext } from "../../../cooperative-context"
import type { ParcelShipment } from "../../../types/shipment"
import { shipParcelsWorkflow } from "../../../workflows"

/** Ships parcels in the caller's name and answers what became of it. */
export async function ship(
  req: MedusaRequest,
  consignment_id: string,
  shipments: ParcelShipment[]
) {
  const { result } = await shipParcelsWorkflow(req.scope).run({
    input: {
      consignment_id,
      shipments,
      staff_id: cooperativeContext(req).staff_id,
      shipped_at: new Date().toISOString(),
    },
  })
  const { batch, already_shipped, consignment_state } = result
  return { batch, already_shipped, consignment_state }
}
