import type {
  CreateFulfillmentItemDTO,
  ReservationItemDTO,
} from "@medusajs/framework/types"
import type { ShippedLine } from "../../types/shipment"

type Adjustment = {
  inventory_item_id: string
  location_id: string
  by: number
}

/** What leaving goods change in stock, and the fulfilment's items. */
export type StockPlan = {
  items: Omit<CreateFulfillmentItemDTO, "fulfillment_id">[]
  adjustments: Adjustment[]
  reduced: { id: string; quantity: number }[]
  used_up: string[]
  /** The order line with less reserved than leaves, if there is one. */
  short?: string
}

/** What of a variant's stock is known: managed unless it says otherwise. */
export type VariantStock = {
  /** Pieces of an inventory item in one unit, by `variant:item`. */
  required: ReadonlyMap<string, number>
  /** Variants whose stock nobody counts. */
  unmanaged: ReadonlySet<string>
}

/**
 * Turns shipped lines into stock movements. Only a variant whose stock is not
 * managed leaves without a reservation, and moves none; any other without one
 * is short: somebody took its reservation away.
 */
export function planStock(
  lines: readonly ShippedLine[],
  reservations: readonly ReservationItemDTO[],
  { required, unmanaged }: VariantStock,
  locationId: string
): StockPlan {
  const plan: StockPlan = {
    items: [],
    adjustments: [],
    reduced: [],
    used_up: [],
  }
  for (const line of lines) {
    const own = reservations.filter(
      ({ line_item_id, location_id }) =>
        line_item_id === line.order_line_item_id && location_id === locationId
    )
    const item = {
      line_item_id: line.order_line_item_id,
      title: line.title,
      sku: "",
      barcode: "",
    }
    if (own.length === 0) {
      plan.items.push({ ...item, quantity: line.quantity })
      if (!unmanaged.has(line.variant_id)) {
        plan.short = line.order_line_item_id
      }
    }
    for (const reservation of own) {
      const { id, inventory_item_id } = reservation
      const each = required.get(`${line.variant_id}:${inventory_item_id}`) ?? 1
      const leaving = line.quantity * each
      const left = Number(reservation.quantity) - leaving
      if (left < 0) {
        plan.short = line.order_line_item_id
      }
      plan.items.push({ ...item, inventory_item_id, quantity: leaving })
      plan.adjustments.push({
        inventory_item_id,
        location_id: locationId,
        by: -leaving,
      })
      if (left === 0) {
        plan.used_up.push(id)
      } else {
        plan.reduced.push({ id, quantity: left })
      }
    }
  }
  return plan
}
