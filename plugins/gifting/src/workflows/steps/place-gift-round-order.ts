import { randomBytes } from "node:crypto"
import { inOneTransaction } from "@mall/outbox/one-transaction"
import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { identificationCode } from "@mall/ledger/identification-code"
import { daysAfter } from "../../modules/gifting/lib/pay-by"
import type { GiftPackageDTO } from "../../types/dtos"
import type { RoundOfActor } from "../../types/inputs"
import { GiftingEvents } from "../../types/names"
import { createOrder } from "../ordering/create-order"
import { openConsignments } from "../ordering/open-consignments"
import { reserveStock } from "../ordering/reserve-stock"
import { salesPlaceOf } from "../ordering/sales-place"
import { useGifting } from "../ordering/use-gifting"
import { goodsNow } from "../reading/goods-now"
import { ruleContextOf } from "../reading/rule-context"
import { cooperativesOf, giftingOf, unionsOf } from "../reading/services"
import { by } from "./by"

/**
 * Order, reservations, allocations, consignments, transfer and news in ONE
 * database transaction: whenever the process dies there is all of it or none,
 * so there is nothing to undo. The round's row lock makes it at most once; a
 * repetition answers the same order.
 */
export const placeGiftRoundOrderStep = createStep(
  "place-gift-round-order",
  async (input: RoundOfActor, { container }) => {
    const { id, union_id } = input
    const key = { id, union_id }
    const step = by(input)
    await giftingOf(container).roundOf(key)
    const rules = await ruleContextOf(container, union_id, step.at)
    const place = await salesPlaceOf(container)
    const { name } = await unionsOf(container).requireUnion(union_id)
    const packages = await giftingOf(container).packagesOf(id)
    const locations = await locationsOf(container, packages)
    const goods = await goodsNow(container, packages, rules.on)

    const round = await inOneTransaction(container, async (unit) => {
      const placing = await useGifting(unit, (gifting, context) =>
        gifting.beginPlacing(key, { rules, goods }, step, context)
      )
      const { lines, changes } = placing
      if (!lines) {
        return placing.round
      }
      const order = await createOrder(unit, placing.round, lines, place, name)
      await reserveStock(unit, order.lines, locations)
      await openConsignments(unit, placing.round, name, order)
      const ordered = await useGifting(unit, (gifting, context) =>
        gifting.completePlacing(
          key,
          {
            lines,
            changes,
            pay_by: daysAfter(step.at, gifting.payDays),
            transfer: {
              id: generateEntityId(undefined, "ctr"),
              round_id: id,
              union_id,
              order_id: order.order_id,
              payment_collection_id: order.payment_collection_id,
              identification_code: identificationCode(randomBytes(8)),
            },
          },
          step,
          context
        )
      )
      await unit.append({
        name: GiftingEvents.ordered,
        // A round may be ordered anew after its order was taken back.
        key: `${GiftingEvents.ordered}:${order.order_id}`,
        payload: { round_id: id, order_id: order.order_id },
      })
      return ordered
    })
    return new StepResponse(round)
  }
)

/** Each product's stock location: the one of its cooperative. */
async function locationsOf(
  container: MedusaContainer,
  packages: GiftPackageDTO[]
) {
  const ids = packages.flatMap((item) => item.items.map((i) => i.product_id))
  const products = await cooperativesOf(container).cooperativesOfProducts([
    ...new Set(ids),
  ])
  return new Map(
    products.map((product) => [product.product_id, product.stock_location_id])
  )
}
