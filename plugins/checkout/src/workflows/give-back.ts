import type { Unit } from "@mall/outbox/one-transaction"
import type { IOrderModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { Purchase } from "../modules/checkout/tables/purchases"
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
