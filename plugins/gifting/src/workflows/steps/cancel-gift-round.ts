import {
  COOPERATIVE_MODULE,
  type CooperativeModuleService,
} from "@mall/cooperative/modules/cooperative"
import { inOneTransaction, type Unit } from "@mall/outbox/one-transaction"
import type {
  IInventoryService,
  IOrderModuleService,
} from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { RoundOfActor } from "../../types/inputs"
import { GiftingEvents } from "../../types/names"
import { lockLevelsOf } from "../ordering/lock-levels"
import { useGifting } from "../ordering/use-gifting"
import { by } from "./by"

export type CancelGiftRoundInput = RoundOfActor & { note?: string }

/** One transaction over round, stock, order and consignments: nothing to undo. */
export const cancelGiftRoundStep = createStep(
  "cancel-gift-round",
  async (input: CancelGiftRoundInput, { container }) => {
    const { id, union_id, note } = input
    await inOneTransaction(container, async (unit) => {
      const cancelled = await useGifting(unit, (gifting, context) =>
        gifting.cancel({ id, union_id }, by(input, note), context)
      )
      if (!cancelled?.order_id) {
        return
      }
      await cancelOrder(unit, cancelled.order_id)
      await unit.append({
        name: GiftingEvents.cancelled,
        key: `gift_round.cancelled:${id}`,
        payload: { round_id: id, order_id: cancelled.order_id },
      })
    })
    return new StepResponse(id)
  }
)

/** Gives the stock back and cancels an order that nobody has paid yet. */
async function cancelOrder(unit: Unit, orderId: string) {
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
