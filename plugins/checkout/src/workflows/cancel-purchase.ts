import { inOneTransaction, type Unit } from "@mall/outbox/one-transaction"
import type { MedusaContainer } from "@medusajs/framework/types"
import { civilDate } from "@mall/calendar/civil-date"
import type { PurchasePayment } from "../modules/checkout/tables/payments"
import type { Purchase } from "../modules/checkout/tables/purchases"
import { purchaseStateNames } from "../modules/checkout/lib/purchase-transitions"
import { refuse } from "../refuse"
import { CheckoutEvents } from "../types/names"
import { cancelOrder, giveBackUnpaid } from "./give-back"
import { tell } from "./ordering/news"
import { settleRefunds } from "./paying/settle-refunds"
import { cancelQuietly } from "./paying/start-payment"
import { useCheckout, useCooperatives } from "./reading/services"
import { consignmentsOf, refundLines } from "./refund-lines"

export type CancelPurchase = {
  id: string
  customer_id: string
  reason?: string
}

/**
 * Calls a purchase off before anything has left: unpaid, it gives back what
 * it holds; paid, all of the money goes back the way it came. Cancelling
 * twice is once. Refuses with `purchase_not_found`, `purchase_already_shipped`
 * and `purchase_state`.
 */
export async function cancelPurchase(
  container: MedusaContainer,
  { id, customer_id, reason }: CancelPurchase
): Promise<void> {
  const at = new Date()
  const after = await inOneTransaction(
    container,
    async (unit): Promise<After> => {
      const purchase = await useCheckout(unit, (checkout, context) =>
        checkout.lockPurchase({ id, customer_id }, context)
      )
      if (purchase.state === "cancelled") {
        return {}
      }
      const done =
        purchase.state === "awaiting_payment"
          ? await cancelUnpaid(unit, purchase, at)
          : await cancelPaid(unit, purchase, at)
      await useCheckout(unit, (checkout, context) =>
        checkout.movePurchase(
          id,
          "cancelled",
          {
            kind: "cancelled",
            at,
            actor_type: "customer",
            actor_id: customer_id,
            note: reason ?? null,
          },
          context
        )
      )
      await tell(unit, CheckoutEvents.cancelled, purchase, at)
      return done
    }
  )
  if (after.payment) {
    await cancelQuietly(container, after.payment)
  }
  if (after.refund_id) {
    await settleRefunds(container, { id: after.refund_id })
  }
}

/** What is left to do at the gateway once it is committed here. */
type After = { payment?: PurchasePayment | undefined; refund_id?: string }

async function cancelUnpaid(
  unit: Unit,
  purchase: Purchase,
  at: Date
): Promise<After> {
  const payment = await useCheckout(unit, async (checkout, context) => {
    const current = await checkout.paymentOfPurchase(purchase.id, context)
    if (current) {
      await checkout.closePayment(current.session_id, "cancelled", context)
    }
    return current
  })
  await giveBackUnpaid(unit, purchase, at)
  return { payment }
}

async function cancelPaid(
  unit: Unit,
  purchase: Purchase,
  at: Date
): Promise<After> {
  if (purchase.state !== "paid") {
    throw refuse.notAllowed("purchase_state", {
      state: purchaseStateNames[purchase.state],
    })
  }
  const consignments = await consignmentsOf(unit, purchase.id)
  const haveLeft = consignments.some(
    ({ state, parcels_shipped }) => state !== "released" || parcels_shipped > 0
  )
  if (haveLeft) {
    throw refuse.notAllowed("purchase_already_shipped")
  }
  const refund_key = "cancelled"
  // Under the consignments' locks: shipping just now refuses this, or waits.
  const recalled = await useCooperatives(unit, (cooperatives, context) =>
    cooperatives.recallConsignments(
      { order_id: purchase.order_id, refund_key, on: civilDate(at) },
      context
    )
  )
  const refund_id = await refundLines(unit, purchase, {
    refund_key,
    reason: "cancelled",
    lines: recalled,
    consignments,
    at,
  })
  await cancelOrder(
    unit,
    purchase,
    consignments.flatMap(({ lines }) =>
      lines.map(({ order_line_item_id }) => order_line_item_id)
    )
  )
  return { refund_id }
}
