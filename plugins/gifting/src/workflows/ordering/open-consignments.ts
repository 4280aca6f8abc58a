import {
  COOPERATIVE_MODULE,
  type CooperativeModuleService,
} from "@mall/cooperative/modules/cooperative"
import { timesFen, ZERO_FEN } from "@mall/ledger/money"
import type { Unit } from "@mall/outbox/one-transaction"
import type { GiftRoundDTO } from "../../types/dtos"
import type { PlacedOrder } from "./create-order"

/** The cooperatives' parts of the order, paid wholly from union funds. */
export async function openConsignments(
  unit: Unit,
  round: GiftRoundDTO,
  buyerName: string,
  order: PlacedOrder
) {
  await unit.use(
    COOPERATIVE_MODULE,
    (cooperatives: CooperativeModuleService, context) =>
      cooperatives.openConsignments(
        {
          order_id: order.order_id,
          order_display_id: order.display_id,
          source_type: "gift_round",
          source_id: round.id,
          buyer_union_id: round.union_id,
          buyer_name: buyerName,
          buyer_path: round.union_path,
          channel: "union_gift",
          festival: round.festival,
          delivery_mode: round.delivery_mode,
          due_on: round.dispatch_due_on,
          lines: order.lines.map((line) => ({
            order_line_item_id: line.line_item_id,
            product_id: line.product_id,
            product_title: line.product_title,
            variant_id: line.variant_id,
            variant_title: line.variant_title,
            quantity: line.quantity,
            unit_price_fen: line.unit_price_fen,
            union_fen: timesFen(line.unit_price_fen, line.quantity),
            subsidy_fen: ZERO_FEN,
            own_fen: ZERO_FEN,
          })),
        },
        context
      )
  )
}
