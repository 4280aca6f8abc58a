import type { Unit } from "@mall/outbox/one-transaction"
import type { IOrderModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { PurchasePayment } from "../modules/checkout/tables/payments"
import type { Purchase } from "../modules/checkout/tables/purchases"
import { CheckoutEvents } from "../types/names"
import { tell } from "./ordering/news"
import { releaseStock } from "./ordering/stock"
import { voidTenders } from "./ordering/tenders"
import { useCheckout, useCooperatives } from "./reading/services"

/** Medusa's order is off, and nothing stays reserved for it. */
export async function cancelOrder(
  unit: Unit,
  purchase: Purchase,
  lineIds: readonly string[]
): Promise<void> {
  await unit.use(Modules.ORDER, (orders: IOrderModuleService, context) =>
    orders.cancel(purchase.order_id, context)
  )
  await releaseStock(unit, lineIds)
}

/**
 * Closes a purchase that was not paid while what it holds was held: gives it
 * all back and ends the try to pay, which is answered for the gateway to hear
 * of after the commit. Under the purchase's lock.
 */
export async function lapse(
  unit: Unit,
  purchase: Purchase,
  at: Date
): Promise<PurchasePayment | undefined> {
  const payment = await useCheckout(unit, (checkout, context) =>
    checkout.paymentOfPurchase(purchase.id, context)
  )
  await giveBackUnpaid(unit, purchase, at)
  await useCheckout(unit, async (checkout, context) => {
    await checkout.movePurchase(
      purchase.id,
      "lapsed",
      { kind: "lapsed", at, actor_type: "clock" },
      context
    )
    if (payment) {
      await checkout.closePayment(payment.session_id, "cancelled", context)
    }
  })
  await tell(unit, CheckoutEvents.lapsed, purchase, at)
  return payment
}

/**
 * Gives back everything an unpaid purchase holds: tenders, consignments, the
 * order, stock. Under the purchase's lock; the caller moves the state.
 */
export async function giveBackUnpaid(
  unit: Unit,
  purchase: Purchase,
  at: Date
): Promise<void> {
  const purses = await useCheckout(unit, (checkout, context) =>
    checkout.lockPurses(purchase.id, context)
  )
  await voidTenders(unit, purchase, purses, at)
  const consignments = await useCooperatives(
    unit,
    async (cooperatives, context) => {
      await cooperatives.cancelConsignments(
        { order_id: purchase.order_id },
        context
      )
      return await cooperatives.listConsignmentsOfSource(
        "order",
        purchase.id,
        context
      )
    }
  )
  await cancelOrder(
    unit,
    purchase,
    consignments.flatMap(({ lines }) =>
      lines.map(({ order_line_item_id }) => order_line_item_id)
    )
  )
}
