import { type Fen, toYuan } from "@mall/ledger/money"
import type { Unit } from "@mall/outbox/one-transaction"
import type {
  IOrderModuleService,
  IPaymentModuleService,
} from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** Books the refund on Medusa's payment and order, under the order's lock. */
export async function refundPayment(
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
