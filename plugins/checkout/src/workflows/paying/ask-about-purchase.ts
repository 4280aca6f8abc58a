import type { MedusaContainer } from "@medusajs/framework/types"
import { refuse } from "../../refuse"
import { checkoutOf } from "../reading/services"
import { checkPayment } from "./check-payment"

/**
 * The operator's question: what has the gateway of this purchase? Asks about
 * every try to pay that is not booked yet, whatever state the purchase is in,
 * and does what follows. Refuses with `purchase_not_found`, and with
 * `payment_unavailable` when the gateway does not answer.
 */
export async function askAboutPurchase(
  container: MedusaContainer,
  id: string
): Promise<void> {
  const checkout = checkoutOf(container)
  const purchase = await checkout.purchaseOf({ id })
  for (const payment of await checkout.paymentsOfPurchase(purchase.id)) {
    try {
      await checkPayment(container, payment)
    } catch (error) {
      if ((error as { sentence?: unknown }).sentence) {
        throw error
      }
      throw refuse.notAllowed("gateway_unreachable")
    }
  }
}
