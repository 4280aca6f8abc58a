import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { PaymentAttempt } from "../../types/purchase"
import { checkoutOf } from "../reading/services"
import { checkPayment } from "./check-payment"
import { startPayment } from "./start-payment"

/**
 * The return page's question: is it paid? Every payment of the purchase that
 * may have been paid is asked about at the gateway. Answers what is left to
 * do, or null. An unreachable gateway is no failure: the answer comes later.
 */
export async function checkPurchasePayment(
  container: MedusaContainer,
  key: { id: string; customer_id: string }
): Promise<PaymentAttempt | null> {
  const checkout = checkoutOf(container)
  const { id, state } = await checkout.purchaseOf(key)
  if (state === "awaiting_payment") {
    for (const payment of await checkout.paymentsOfPurchase(id)) {
      try {
        await checkPayment(container, payment)
      } catch (error) {
        container
          .resolve(ContainerRegistrationKeys.LOGGER)
          .warn(
            `checkout: ${payment.session_id} could not be asked about: ${(error as Error).message}`
          )
      }
    }
  }
  return await startPayment(container, await checkout.purchaseOf(key))
}
