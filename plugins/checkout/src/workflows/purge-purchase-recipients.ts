import {
  COOPERATIVE_MODULE,
  type CooperativeModuleService,
} from "@mall/cooperative/modules/cooperative"
import { inOneTransaction } from "@mall/outbox/one-transaction"
import type { MedusaContainer } from "@medusajs/framework/types"
import { checkoutOf, useCheckout } from "./reading/services"

const DAY_MS = 24 * 60 * 60 * 1000
/** A run ends by itself; what is left is for the next one. */
const PURCHASES_PER_RUN = 2_000

/**
 * Forgets names, mobiles and addresses of purchases that came to their end
 * long enough ago, on the purchase and its parcels alike: after-sales days
 * and kept days together. One transaction a purchase; may be stopped and run
 * again at any time.
 */
export async function purgePurchaseRecipients(
  container: MedusaContainer,
  now = new Date()
): Promise<{ purged: number }> {
  const { after_sales_days, recipients_kept_days } =
    checkoutOf(container).settings
  const days = after_sales_days + recipients_kept_days
  const closedBefore = new Date(now.getTime() - days * DAY_MS)
  let purged = 0
  while (
    purged < PURCHASES_PER_RUN &&
    (await purgeNext(container, closedBefore, now))
  ) {
    purged += 1
  }
  return { purged }
}

const purgeNext = (
  container: MedusaContainer,
  closedBefore: Date,
  at: Date
): Promise<boolean> =>
  inOneTransaction(container, async (unit) => {
    const id = await useCheckout(unit, (checkout, context) =>
      checkout.purgeNextRecipient(closedBefore, at, context)
    )
    if (id) {
      await unit.use(
        COOPERATIVE_MODULE,
        (cooperatives: CooperativeModuleService, context) =>
          cooperatives.purgeRecipients("order", id, context)
      )
    }
    return id !== undefined
  })
