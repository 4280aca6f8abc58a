import { ConsignmentEvents } from "@mall/cooperative/types"
import { type Fen, fen } from "@mall/ledger/money"
import type { Unit } from "@mall/outbox/one-transaction"
import type { NewOutboxEvent } from "@mall/outbox/types"
import { MedusaError } from "@medusajs/framework/utils"
import { civilDate } from "@mall/calendar/civil-date"
import type {
  Purchase,
  Recipient,
} from "../../modules/checkout/tables/purchases"
import type { Origins } from "../reading/shelf"
import { useCooperatives } from "../reading/services"
import type { OrderLine, PlacedOrder } from "./create-order"

/** Who reads on the packing list that a worker bought it on their own. */
const WORKER = "职工个人"

export type LineSplit = { subsidy_fen: Fen; union_fen: Fen }

const NO_SPLIT: LineSplit = { subsidy_fen: fen(0), union_fen: fen(0) }

type Placing = {
  purchase_id: string
  union_id: string | null
  union_name: string | null
  union_path: string | null
  order: PlacedOrder
  lines: readonly OrderLine[]
  splits: ReadonlyMap<string, LineSplit>
}

/** The cooperatives' parts of the order, with who pays what of each line. */
export const openConsignments = (unit: Unit, placing: Placing): Promise<void> =>
  useCooperatives(unit, (cooperatives, context) =>
    cooperatives.openNewConsignments(
      {
        order_id: placing.order.order_id,
        order_display_id: placing.order.display_id,
        source_type: "order",
        source_id: placing.purchase_id,
        buyer_union_id: placing.union_id,
        buyer_name: placing.union_name ?? WORKER,
        buyer_path: placing.union_path,
        channel: "worker",
        festival: null,
        delivery_mode: "home",
        due_on: null,
        lines: placing.lines.map((line) => {
          const split = placing.splits.get(line.line_id) ?? NO_SPLIT
          const own = line.amount_fen - split.subsidy_fen - split.union_fen
          return {
            order_line_item_id: line.line_id,
            product_id: line.item.product_id,
            product_title: line.item.product_title,
            variant_id: line.item.variant_id,
            variant_title: line.item.variant_title,
            quantity: line.quantity,
            unit_price_fen: line.unit_price_fen,
            ...split,
            own_fen: fen(own),
          }
        }),
      },
      context
    )
  )

type Payable = Pick<Purchase, "order_id" | keyof Recipient>

/**
 * Releases the consignments for shipping, stamps their lines with the origin
 * of the day, and hands the recipient over, still sealed. Answers the news
 * of it, for the caller to append.
 */
export async function payConsignments(
  unit: Unit,
  purchase: Payable,
  origins: Origins,
  at: Date
): Promise<NewOutboxEvent> {
  const { order_id, recipient_name_enc, mobile_enc, address_enc } = purchase
  if (!recipient_name_enc || !mobile_enc || !address_enc) {
    // A recipient is forgotten long after a purchase could still be paid.
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `Nobody is known to send the order ${order_id} to`
    )
  }
  const on = civilDate(at)
  const { line_ids } = await useCooperatives(
    unit,
    async (cooperatives, context) => {
      const paid = await cooperatives.payConsignments(
        { order_id, paid_on: on, origins },
        context
      )
      await cooperatives.handOverOrder(
        { order_id, recipient_name_enc, mobile_enc, address_enc },
        context
      )
      return paid
    }
  )
  return {
    name: ConsignmentEvents.line_paid,
    key: `${ConsignmentEvents.line_paid}:${order_id}`,
    payload: { line_ids, on },
  }
}
