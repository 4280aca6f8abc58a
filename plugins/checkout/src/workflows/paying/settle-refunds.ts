import { inOneTransaction } from "@mall/outbox/one-transaction"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import type { PurchaseRefundRow } from "../../modules/checkout/tables/refunds"
import { checkoutOf, useCheckout } from "../reading/services"
import { refundAtGateway } from "./gateway"
import { bookRefund, sessionData } from "./medusa-payment"

const BATCH = 20

/**
 * Makes the refunds that are due at the gateway, each under its own id as
 * key, and records the outcome. A refund that fails stays due, later and
 * later; after thirty refusals it is `failed` and a person must look.
 */
export async function settleRefunds(
  container: MedusaContainer,
  only: { id?: string } = {}
): Promise<{ settled: number; failed: number }> {
  const due = await checkoutOf(container).takeDueRefunds(
    new Date(),
    BATCH,
    only.id
  )
  let settled = 0
  for (const refund of due) {
    try {
      await settle(container, refund)
      settled += 1
    } catch (error) {
      await noteError(container, refund, error as Error)
    }
  }
  return { settled, failed: due.length - settled }
}

async function settle(container: MedusaContainer, refund: PurchaseRefundRow) {
  const checkout = checkoutOf(container)
  const session_id = refund.session_id ?? ""
  const payment = await checkout.paymentOfSession(session_id)
  if (!payment) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `The refund has no payment: ${session_id}`
    )
  }
  await refundAtGateway(
    container,
    payment,
    await sessionData(container, session_id),
    { id: refund.id, amount_fen: refund.own_fen }
  )
  await inOneTransaction(container, async (unit) => {
    const purchase = await useCheckout(unit, (service, context) =>
      service.lockPurchase({ id: refund.purchase_id }, context)
    )
    const isFirst = await useCheckout(unit, (service, context) =>
      service.settleRefund(refund.id, new Date(), context)
    )
    // Late and second payments never were the order's.
    const isOfOrder =
      refund.reason === "after_sales" || refund.reason === "cancelled"
    if (isFirst && isOfOrder) {
      await bookRefund(unit, purchase, {
        id: refund.id,
        amount_fen: refund.own_fen,
        session_id,
      })
    }
  })
}

async function noteError(
  container: MedusaContainer,
  refund: PurchaseRefundRow,
  error: Error
) {
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .error(`checkout: refund ${refund.id} failed: ${error.message}`)
  await checkoutOf(container).noteRefundError(
    refund.id,
    new Date(),
    error.message
  )
}
