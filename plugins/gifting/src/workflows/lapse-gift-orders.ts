import { inOneTransaction } from "@mall/outbox/one-transaction"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { GiftingEvents } from "../types/names"
import { releaseOrder } from "./ordering/release-order"
import { useGifting } from "./ordering/use-gifting"
import { giftingOf } from "./reading/services"

/** A run ends by itself; what is left is for the next one. */
const ORDERS_PER_RUN = 500

type Counts = { lapsed: number; warned: number }

/**
 * Takes back the orders whose last day to pay is over, one transaction each;
 * where a bank receipt waits the operator is warned instead. An order that
 * cannot be taken back keeps no other from it. May be run again at any time.
 */
export async function lapseGiftOrders(
  container: MedusaContainer,
  now = new Date()
): Promise<Counts> {
  const ids = await giftingOf(container).overdueOrders(now, ORDERS_PER_RUN)
  const counts: Counts = { lapsed: 0, warned: 0 }
  for (const id of ids) {
    try {
      const done = await lapseOne(container, id, now)
      if (done) {
        counts[done.kind] += 1
      }
    } catch (error) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(
          `gifting: the order of ${id} could not be taken back and is tried again: ${(error as Error).message}`
        )
    }
  }
  return counts
}

const lapseOne = (container: MedusaContainer, id: string, now: Date) =>
  inOneTransaction(container, async (unit) => {
    const overdue = await useGifting(unit, (gifting, context) =>
      gifting.lapseOrder(
        id,
        { actor: { type: "system", id: "lapse-gift-orders" }, at: now },
        context
      )
    )
    if (overdue?.kind === "lapsed") {
      await releaseOrder(unit, id, overdue.order_id, "lapsed")
    }
    if (overdue?.kind === "warned") {
      const { transfer } = overdue
      await unit.append({
        name: GiftingEvents.payment_overdue,
        key: `${GiftingEvents.payment_overdue}:${transfer.id}:${transfer.receipt_version}`,
        payload: { round_id: id, transfer_id: transfer.id },
      })
    }
    return overdue
  })
