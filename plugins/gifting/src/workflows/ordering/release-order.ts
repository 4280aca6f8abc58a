import type { Unit } from "@mall/outbox/one-transaction"
import { GiftingEvents } from "../../types/names"
import { cancelOrder } from "./cancel-order"

/** Cancels the order of a round that stays approved, and says so. */
export async function releaseOrder(
  unit: Unit,
  round_id: string,
  order_id: string,
  why: "withdrawn" | "lapsed"
) {
  await cancelOrder(unit, order_id)
  await unit.append({
    name: GiftingEvents.order_released,
    key: `${GiftingEvents.order_released}:${order_id}`,
    payload: { round_id, order_id, why },
  })
}
