import type { Unit } from "@mall/outbox/one-transaction"
import type { NewOutboxEvent } from "@mall/outbox/types"
import { civilDate } from "@mall/calendar/civil-date"
import type { Purchase } from "../../modules/checkout/tables/purchases"
import type { PurchaseEvent } from "../../types/events"
import type { CheckoutEvents } from "../../types/names"

type Told = Pick<Purchase, "id" | "order_id" | "customer_id" | "union_id">

/** What the plugins above are told, once per purchase, name and suffix. */
export function newsOf(
  name: (typeof CheckoutEvents)[keyof typeof CheckoutEvents],
  purchase: Told,
  at: Date,
  suffix = ""
): NewOutboxEvent {
  const payload: PurchaseEvent = {
    purchase_id: purchase.id,
    order_id: purchase.order_id,
    customer_id: purchase.customer_id,
    union_id: purchase.union_id,
    on: civilDate(at),
  }
  return { name, key: `${name}:${purchase.id}${suffix}`, payload }
}

export const tell = (
  unit: Unit,
  ...news: Parameters<typeof newsOf>
): Promise<void> => unit.append(newsOf(...news))
