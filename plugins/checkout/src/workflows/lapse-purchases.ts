import { inOneTransaction } from "@mall/outbox/one-transaction"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { PurchasePayment } from "../modules/checkout/tables/payments"
import { lapse } from "./give-back"
import { checkPayment } from "./paying/check-payment"
import { cancelQuietly } from "./paying/start-payment"
import { checkoutOf, useCheckout } from "./reading/services"

const BATCH = 200
const FAILURES_OF_AN_OUTAGE = 3

/**
 * Closes purchases that were not paid in three hours: stock, subsidies and
 * consignments are given back, the payment is taken off the gateway. One
 * purchase a transaction, so a locked one (being paid just now) is left for
 * the next run. The gateway is asked first: money that did arrive in time
 * completes the purchase instead.
 */
export async function lapsePurchases(
  container: MedusaContainer,
  now = new Date()
): Promise<{ lapsed: number }> {
  await askAboutOverdue(container, now)
  let lapsed = 0
  for (let round = 0; round < BATCH; round += 1) {
    const closed = await lapseOne(container, now)
    if (!closed) {
      break
    }
    lapsed += 1
    if (closed.payment) {
      await cancelQuietly(container, closed.payment)
      await askQuietly(container, closed.payment)
    }
  }
  return { lapsed }
}

async function lapseOne(
  container: MedusaContainer,
  now: Date
): Promise<{ payment: PurchasePayment | undefined } | undefined> {
  return await inOneTransaction(container, async (unit) => {
    const [purchase] = await useCheckout(unit, (checkout, context) =>
      checkout.lockOverdue(now, 1, context)
    )
    if (!purchase) {
      return undefined
    }
    return { payment: await lapse(unit, purchase, now) }
  })
}

/**
 * Completes what was paid in time though its notification did not come. A
 * gateway that is away is not waited for two hundred times over: stock and
 * subsidies go back in time, and late money is returned.
 */
async function askAboutOverdue(container: MedusaContainer, now: Date) {
  const open = await checkoutOf(container).openPaymentsOfOverdue(now, BATCH)
  let failures = 0
  for (const payment of open) {
    if (!(await askQuietly(container, payment))) {
      failures += 1
    }
    if (failures >= FAILURES_OF_AN_OUTAGE) {
      return
    }
  }
}

/** False when the gateway did not answer; that keeps nothing from lapsing. */
async function askQuietly(
  container: MedusaContainer,
  payment: PurchasePayment
): Promise<boolean> {
  try {
    const current = await checkoutOf(container).paymentOfSession(
      payment.session_id
    )
    if (current) {
      await checkPayment(container, current)
    }
    return true
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(
        `checkout: ${payment.session_id} could not be asked about as its purchase lapsed: ${(error as Error).message}`
      )
    return false
  }
}
