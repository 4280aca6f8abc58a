import { toYuan } from "@mall/ledger/money"
import type { Unit } from "@mall/outbox/one-transaction"
import type {
  IOrderModuleService,
  IPaymentModuleService,
} from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { CorporateTransferDTO } from "../../types/dtos"

/** Medusa's provider for money that moves outside of it. */
const PROVIDER = "pp_system_default"

/** Books the transfer as a captured payment of the order. */
export async function capturePayment(
  unit: Unit,
  transfer: CorporateTransferDTO,
  userId: string
) {
  const amount = toYuan(transfer.amount_fen)
  const captureId = await unit.use(
    Modules.PAYMENT,
    async (payments: IPaymentModuleService, context) => {
      const session = await payments.createPaymentSession(
        transfer.payment_collection_id,
        { provider_id: PROVIDER, currency_code: "cny", amount, data: {} },
        context
      )
      const authorized = await payments.authorizePaymentSession(
        session.id,
        {},
        context
      )
      const captured = await payments.capturePayment(
        { payment_id: authorized?.id ?? "", captured_by: userId },
        context
      )
      return captured.captures?.[0]?.id
    }
  )
  await unit.use(Modules.ORDER, (orders: IOrderModuleService, context) =>
    orders.addOrderTransactions(
      {
        order_id: transfer.order_id,
        currency_code: "cny",
        amount,
        reference: "capture",
        ...(captureId && { reference_id: captureId }),
      },
      context
    )
  )
}
