import { inOneTransaction } from "@mall/outbox/one-transaction"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  generateEntityId,
} from "@medusajs/framework/utils"
import type { PurchasePayment } from "../../modules/checkout/tables/payments"
import type { Purchase } from "../../modules/checkout/tables/purchases"
import { refuse } from "../../refuse"
import type { PaymentMethod } from "../../types/names"
import type { PaymentAttempt } from "../../types/purchase"
import { checkoutOf, useCheckout } from "../reading/services"
import { cancelAtGateway, openAtGateway } from "./gateway"
import { insertSession, keepSessionData, sessionData } from "./medusa-payment"

/**
 * What the buyer has to do to pay, or null when nothing is left to pay. Opens
 * the payment at the gateway if it is not open yet, under a key made of its
 * session, so calling again is always right. A gateway that cannot be reached
 * leaves `action` null: the purchase stands and may be paid later.
 */
export async function startPayment(
  container: MedusaContainer,
  purchase: Purchase
): Promise<PaymentAttempt | null> {
  if (purchase.state !== "awaiting_payment") {
    return null
  }
  const payment = await checkoutOf(container).paymentOfPurchase(purchase.id)
  if (!payment) {
    return null
  }
  return {
    provider_id: payment.provider_id,
    method: payment.method,
    action: await actionOf(container, purchase, payment),
    has_failed: isOver(payment),
    due_at: purchase.due_at.toISOString(),
  }
}

/**
 * A try that is over is not opened again: its key would bring the code back
 * that nobody can pay. Its buyer takes another one by `payWith`.
 */
const isOver = ({ state }: PurchasePayment) =>
  state === "failed" || state === "cancelled"

async function actionOf(
  container: MedusaContainer,
  purchase: Purchase,
  payment: PurchasePayment
) {
  if (isOver(payment)) {
    return null
  }
  return payment.state === "open"
    ? payment.action
    : await openPayment(container, purchase, payment)
}

async function openPayment(
  container: MedusaContainer,
  purchase: Purchase,
  payment: PurchasePayment
) {
  try {
    const { return_origins } = checkoutOf(container).settings.payment
    const { data, action } = await openAtGateway(container, payment, {
      display_id: purchase.display_id,
      return_url: return_origins[0],
    })
    await inOneTransaction(container, async (unit) => {
      await keepSessionData(unit, payment.session_id, data)
      await useCheckout(unit, (checkout, context) =>
        checkout.openPayment(payment.session_id, action, context)
      )
    })
    return action
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(
        `checkout: ${payment.session_id} could not be opened at ${payment.provider_id}: ${(error as Error).message}`
      )
    return null
  }
}

/**
 * Lets the buyer take another method, or try again after a failure: the try
 * before is closed, here first and then at the gateway, and a new one is
 * opened. Money that still arrives on the old one is given back. Refuses with
 * `purchase_lapsed` and `purchase_state`.
 */
export async function payWith(
  container: MedusaContainer,
  key: { id: string; customer_id: string },
  wish: { payment_method?: PaymentMethod; return_url?: string }
): Promise<{ purchase: Purchase; payment: PaymentAttempt | null }> {
  const { purchase, closed } = await inOneTransaction(
    container,
    async (unit) => {
      const purchase = await useCheckout(unit, (checkout, context) =>
        checkout.lockPurchase(key, context)
      )
      assertPayable(purchase)
      const current = await useCheckout(unit, (checkout, context) =>
        checkout.paymentOfPurchase(purchase.id, context)
      )
      const method = wish.payment_method ?? current?.method
      const isLive = current?.state === "new" || current?.state === "open"
      if (!method) {
        throw refuse.invalid("payment_method_missing")
      }
      if (isLive && current.method === method) {
        return { purchase, closed: undefined }
      }
      const { provider_id } = checkoutOf(container).settings.payment
      const session_id = generateEntityId(undefined, "payses")
      const amount_fen = purchase.own_fen
      await useCheckout(unit, async (checkout, context) => {
        if (isLive) {
          await checkout.closePayment(current.session_id, "cancelled", context)
        }
        await checkout.addPayment(
          {
            session_id,
            purchase_id: purchase.id,
            provider_id,
            method,
            amount_fen,
            return_url: wish.return_url ?? current?.return_url ?? null,
          },
          context
        )
      })
      await insertSession(unit, purchase.payment_collection_id, {
        session_id,
        provider_id,
        amount_fen,
      })
      return { purchase, closed: isLive ? current : undefined }
    }
  )
  if (closed) {
    await cancelQuietly(container, closed)
  }
  return { purchase, payment: await startPayment(container, purchase) }
}

function assertPayable(purchase: Purchase) {
  if (purchase.state === "lapsed") {
    throw refuse.notAllowed("purchase_lapsed")
  }
  if (purchase.state !== "awaiting_payment") {
    throw refuse.notAllowed("purchase_state", { state: purchase.state })
  }
}

/**
 * Takes a payment that nobody wants any more off the gateway. If that fails
 * the money may still come; then it is given back.
 */
export async function cancelQuietly(
  container: MedusaContainer,
  payment: PurchasePayment
): Promise<void> {
  try {
    const data = await sessionData(container, payment.session_id)
    if (Object.keys(data).length > 0) {
      await cancelAtGateway(container, payment, data)
    }
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(
        `checkout: ${payment.session_id} could not be cancelled: ${(error as Error).message}`
      )
  }
}
