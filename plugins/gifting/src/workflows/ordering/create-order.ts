import { addFen, timesFen, toYuan } from "@mall/ledger/money"
import type { Unit } from "@mall/outbox/one-transaction"
import type {
  IOrderModuleService,
  IPaymentModuleService,
  OrderLineItemDTO,
} from "@medusajs/framework/types"
import { generateEntityId, Modules } from "@medusajs/framework/utils"
import type { OrderLine } from "../../modules/gifting/queries/allocation-queries"
import { refuse } from "../../refuse"
import type { GiftRoundDTO } from "../../types/dtos"

export type SalesPlace = { region_id: string; sales_channel_id: string }

/** An order line together with the Medusa line item it became. */
export type PlacedLine = OrderLine & { line_item_id: string }

export type PlacedOrder = {
  order_id: string
  display_id: number
  payment_collection_id: string
  lines: PlacedLine[]
}

/**
 * Makes ONE Medusa order with one line per variant, and the collection that
 * is to be paid. The union is named in it and no person: recipients stay in
 * allocations.
 */
export async function createOrder(
  unit: Unit,
  round: GiftRoundDTO,
  lines: OrderLine[],
  place: SalesPlace,
  unionName: string
): Promise<PlacedOrder> {
  const order = await unit.use(
    Modules.ORDER,
    (orders: IOrderModuleService, context) =>
      orders.createOrders(
        {
          ...place,
          currency_code: "cny",
          items: lines.map(itemOf),
          // What the operator's list of orders calls the buyer.
          billing_address: { company: unionName, country_code: "cn" },
          metadata: {
            gift_round_id: round.id,
            gift_round_name: round.name,
            union_id: round.union_id,
            union_name: unionName,
          },
        },
        context
      )
  )
  const total = addFen(
    ...lines.map((line) => timesFen(line.unit_price_fen, line.quantity))
  )
  const collection = await unit.use(
    Modules.PAYMENT,
    (payments: IPaymentModuleService, context) =>
      payments.createPaymentCollections(
        { currency_code: "cny", amount: toYuan(total) },
        context
      )
  )
  // Medusa's own link table; its remote link would use another transaction.
  await unit.rows(
    `insert into order_payment_collection (id, order_id, payment_collection_id)
     values (?, ?, ?)`,
    [generateEntityId(undefined, "ordpay"), order.id, collection.id]
  )
  return {
    order_id: order.id,
    display_id: order.display_id ?? 0,
    payment_collection_id: collection.id,
    lines: lines.map((line) => ({
      ...line,
      line_item_id: lineItemOf(order.items ?? [], line).id,
    })),
  }
}

const itemOf = (line: OrderLine) => ({
  title: line.product_title,
  subtitle: line.variant_title,
  product_id: line.product_id,
  product_title: line.product_title,
  variant_id: line.variant_id,
  variant_title: line.variant_title,
  quantity: line.quantity,
  unit_price: toYuan(line.unit_price_fen),
  is_tax_inclusive: true,
  requires_shipping: true,
  is_discountable: false,
})

function lineItemOf(items: OrderLineItemDTO[], line: OrderLine) {
  const item = items.find(({ variant_id }) => variant_id === line.variant_id)
  if (!item) {
    throw refuse.unexpected("gift_round_changed_after_submission")
  }
  return item
}
