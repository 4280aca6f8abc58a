import {
  COOPERATIVE_MODULE,
  type CooperativeModuleService,
} from "@mall/cooperative/modules/cooperative"
import type { Unit } from "@mall/outbox/one-transaction"
import type {
  IInventoryService,
  IOrderModuleService,
} from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { lockLevelsOf } from "./lock-levels"

/** Gives the stock back and cancels an order that nobody has paid yet. */
export async function cancelOrder(unit: Unit, orderId: string) {
  const lineIds = await unit.use(
    Modules.ORDER,
    async (orders: IOrderModuleService, context) => {
      const order = await orders.retrieveOrder(
        orderId,
        { relations: ["items"] },
        context
      )
      await orders.cancel(orderId, context)
      return (order.items ?? []).map((item) => item.id)
    }
  )
  await lockLevelsOf(unit, lineIds)
  await unit.use(Modules.INVENTORY, (inventory: IInventoryService, context) =>
    inventory.deleteReservationItemsByLineItem(lineIds, context)
  )
  await unit.use(
    COOPERATIVE_MODULE,
    (cooperatives: CooperativeModuleService, context) =>
      cooperatives.cancelConsignments({ order_id: orderId }, context)
  )
}
