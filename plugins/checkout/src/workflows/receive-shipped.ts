import { inOneTransaction } from "@mall/outbox/one-transaction"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { checkoutOf, cooperativesOf, useCheckout } from "./reading/services"
import { consignmentsOf } from "./refund-lines"
import { receiveLocked } from "./receive-purchase"

const DAY_MS = 24 * 60 * 60 * 1000
const PAGE = 100

/**
 * Receives purchases by themselves whose last parcel left `receive_days` ago,
 * as the buyer would have. Whoever asks for money back is waited for until it
 * is decided. One purchase a transaction; one that fails is left for the next
 * run and keeps no other from it.
 */
export async function receiveShipped(
  container: MedusaContainer,
  now = new Date()
): Promise<{ received: number; failed: number }> {
  const { receive_days } = checkoutOf(container).settings
  const before = new Date(now.getTime() - receive_days * DAY_MS)
  const counts = { received: 0, failed: 0 }
  let after = ""
  for (;;) {
    const ids = await cooperativesOf(container).shippedSources({
      source_type: "order",
      before,
      after,
      limit: PAGE,
    })
    for (const id of ids) {
      try {
        counts.received += (await receiveByItself(container, id)) ? 1 : 0
      } catch (error) {
        counts.failed += 1
        container
          .resolve(ContainerRegistrationKeys.LOGGER)
          .error(
            `checkout: ${id} could not be received: ${(error as Error).message}`
          )
      }
    }
    const last = ids.at(-1)
    if (ids.length < PAGE || !last) {
      return counts
    }
    after = last
  }
}

const receiveByItself = (
  container: MedusaContainer,
  id: string
): Promise<boolean> =>
  inOneTransaction(container, async (unit) => {
    const purchase = await useCheckout(unit, (checkout, context) =>
      checkout.lockPurchase({ id }, context)
    )
    const isAsked = await useCheckout(unit, (checkout, context) =>
      checkout.isAskedAbout(id, context)
    )
    // Seen before the lock: the buyer may have been faster.
    const consignments = await consignmentsOf(unit, id)
    const isWaiting = consignments.some(({ state }) => state === "shipped")
    if (purchase.state !== "paid" || isAsked || !isWaiting) {
      return false
    }
    await receiveLocked(unit, purchase, { by: { actor_type: "clock" } })
    return true
  })
