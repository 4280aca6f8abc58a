import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { inOneTransaction } from "@mall/outbox/one-transaction"
import {
  COOPERATIVE_MODULE,
  type CooperativeModuleService,
} from "../../modules/cooperative"
import { ConsignmentEvents } from "../../types/events"
import type { ShipParcelsInput } from "../../types/shipment"
import { fulfilOrderLines } from "./fulfil-order-lines"

/**
 * Parcels, batch, Medusa's fulfilment, stock and the news of it, in one
 * database transaction: all of it or nothing, wherever the process dies, so
 * there is nothing to compensate. May be retried.
 */
export const shipParcelsStep = createStep(
  "ship-parcels",
  async (input: ShipParcelsInput, { container }) => {
    const result = await inOneTransaction(container, async (unit) => {
      const shipped = await unit.use(
        COOPERATIVE_MODULE,
        (service: CooperativeModuleService, context) =>
          service.shipParcels(input, context)
      )
      const { batch, lines } = shipped
      if (!batch || lines.length === 0) {
        return shipped
      }
      const fulfillment_id = await fulfilOrderLines(unit, {
        ...input,
        ...shipped,
        batch,
      })
      await unit.use(
        COOPERATIVE_MODULE,
        (service: CooperativeModuleService, context) =>
          service.setBatchFulfillment(
            { batch_id: batch.id, fulfillment_id },
            context
          )
      )
      await unit.append({
        name: ConsignmentEvents.shipped,
        key: `${ConsignmentEvents.shipped}:${batch.id}`,
        payload: { consignment_id: input.consignment_id, batch_id: batch.id },
      })
      return { ...shipped, batch: { ...batch, fulfillment_id } }
    })
    return new StepResponse(result)
  }
)
