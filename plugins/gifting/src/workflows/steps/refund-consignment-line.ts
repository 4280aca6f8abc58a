import {
  COOPERATIVE_MODULE,
  type CooperativeModuleService,
} from "@mall/cooperative/modules/cooperative"
import { ConsignmentEvents } from "@mall/cooperative/types"
import type { Fen } from "@mall/ledger/money"
import { inOneTransaction } from "@mall/outbox/one-transaction"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { civilDate } from "@mall/calendar/civil-date"
import { refuse } from "../../refuse"
import { refundPayment } from "../ordering/refund-payment"
import { useGifting } from "../ordering/use-gifting"
import { cooperativesOf } from "../reading/services"

export type RefundConsignmentLineInput = {
  consignment_line_id: string
  refund_key: string
  amount_fen: Fen
  user_id: string
}

/** Line, Medusa payment, order and news in one transaction: nothing to undo. */
export const refundConsignmentLineStep = createStep(
  "refund-consignment-line",
  async (input: RefundConsignmentLineInput, { container }) => {
    const { consignment_line_id: id, refund_key, amount_fen } = input
    const [fact] = await cooperativesOf(container).consignmentLineFacts([id])
    // A worker's line goes back by the checkout's after-sales, with its subsidy.
    if (fact?.source_type !== "gift_round") {
      throw refuse.notFound("consignment_line_not_found")
    }
    const at = new Date()
    const on = civilDate(at)
    const line = await inOneTransaction(container, async (unit) => {
      const refund = await unit.use(
        COOPERATIVE_MODULE,
        (cooperatives: CooperativeModuleService, context) =>
          cooperatives.refundLine(
            { consignment_line_id: id, refund_key, amount_fen, on },
            context
          )
      )
      if (refund.is_new) {
        await refundPayment(unit, fact.order_id, amount_fen, input.user_id)
        await useGifting(unit, (gifting, context) =>
          gifting.oweRefund(
            {
              order_id: fact.order_id,
              refund_key: `${id}:${refund_key}`,
              amount_fen,
              reason: `${fact.product_title}：${refund_key}`,
            },
            at,
            context
          )
        )
        await unit.append({
          name: ConsignmentEvents.line_refunded,
          key: `${ConsignmentEvents.line_refunded}:${id}:${refund_key}`,
          payload: {
            line_ids: [id],
            on,
            refund: { key: refund_key, line_id: id, amount_fen },
          },
        })
      }
      return refund.line
    })
    return new StepResponse(line)
  }
)
