import {
  COOPERATIVE_MODULE,
  type CooperativeModuleService,
} from "@mall/cooperative/modules/cooperative"
import { ConsignmentEvents } from "@mall/cooperative/types"
import { type Fen, toYuan } from "@mall/ledger/money"
import { inOneTransaction, type Unit } from "@mall/outbox/one-transaction"
import type {
  IOrderModuleService,
  IPaymentModuleService,
} from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { civilDate } from "../../modules/gifting/lib/civil-date"
import { refuse } from "../../refuse"
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
    if (!fact) {
      throw refuse.notFound("consignment_line_not_found")
    }
    const on = civilDate(new Date())
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

/** Books the refund on Medusa's payment and order, under the order's lock. */
async function refundPayment(
  unit: Unit,
  order_id: string,
  amount_fen: Fen,
  userId: string
) {
  await unit.rows(`select 1 from "order" where id = ? for update`, [order_id])
  const [payment] = await unit.rows<{ id: string }>(
    `select p.id from payment p join order_payment_collection c
       on c.payment_collection_id = p.payment_collection_id
     where c.order_id = ? and p.captured_at is not null`,
    [order_id]
  )
  const earlier = await unit.rows<{ id: string }>(
    `select id from refund where payment_id = ?`,
    [payment?.id ?? ""]
  )
  const earlierIds = new Set(earlier.map(({ id }) => id))
  const amount = toYuan(amount_fen)
  const refundId = await unit.use(
    Modules.PAYMENT,
    async (payments: IPaymentModuleService, context) => {
      const refunded = await payments.refundPayment(
        { payment_id: payment?.id ?? "", amount, created_by: userId },
        context
      )
      return refunded.refunds?.find(({ id }) => !earlierIds.has(id))?.id
    }
  )
  await unit.use(Modules.ORDER, (orders: IOrderModuleService, context) =>
    orders.addOrderTransactions(
      {
        order_id,
        currency_code: "cny",
        amount: `-${amount}`,
        reference: "refund",
        ...(refundId && { reference_id: refundId }),
      },
      context
    )
  )
}
