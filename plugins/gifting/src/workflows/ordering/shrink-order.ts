import type { ShortLine } from "@mall/cooperative/types"
import type { Unit } from "@mall/outbox/one-transaction"
import type {
  IInventoryService,
  IOrderModuleService,
} from "@medusajs/framework/types"
import { ChangeActionType, Modules } from "@medusajs/framework/utils"
import { lockLevelsOf } from "./lock-levels"

/**
 * Makes the Medusa order say what was really sent: its lines come down to
 * what has left by an order change, and the rest of their stock is free
 * again. The order is locked first, as by whoever ships it.
 */
export async function shrinkOrder(
  unit: Unit,
  orderId: string,
  lines: ShortLine[],
  reason: string,
  userId: string
) {
  await unit.rows(`select 1 from "order" where id = ? for update`, [orderId])
  const lineIds = lines.map((line) => line.order_line_item_id)
  await lockLevelsOf(unit, lineIds)
  await unit.use(Modules.INVENTORY, (inventory: IInventoryService, context) =>
    inventory.deleteReservationItemsByLineItem(lineIds, context)
  )
  await unit.use(
    Modules.ORDER,
    async (orders: IOrderModuleService, context) => {
      const change = await orders.createOrderChange(
        {
          order_id: orderId,
          change_type: "edit",
          internal_note: reason,
          created_by: userId,
          actions: lines.map((line) => ({
            action: ChangeActionType.ITEM_UPDATE,
            details: {
              reference_id: line.order_line_item_id,
              quantity: line.shipped,
            },
          })),
        },
        context
      )
      await orders.confirmOrderChange(
        { id: change.id, confirmed_by: userId },
        context
      )
    }
  )
}
