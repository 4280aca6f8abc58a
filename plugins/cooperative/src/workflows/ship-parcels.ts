import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { ShipParcelsInput } from "../types/shipment"
import { shipParcelsStep } from "./steps/ship-parcels"

/**
 * Marks parcels as shipped and fulfils their goods on the Medusa order. The
 * same shipments twice, even at once, have one effect. Throws the codes of
 * `shipParcels` and `stock_not_reserved`.
 */
export const shipParcelsWorkflow = createWorkflow(
  "ship-parcels",
  (input: WorkflowData<ShipParcelsInput>) =>
    new WorkflowResponse(shipParcelsStep(input))
)
