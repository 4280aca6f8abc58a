import { inOneTransaction } from "@mall/outbox/one-transaction"
import type { MedusaContainer } from "@medusajs/framework/types"
import { useCheckout } from "../reading/services"
import { settleRefunds } from "./settle-refunds"

/**
 * Takes up the refunds of a purchase that were given up after thirty tries:
 * each is tried at once under its own id, and then as often again. Refuses
 * with `purchase_not_found`.
 */
export async function retryRefunds(
  container: MedusaContainer,
  { purchase_id, user_id }: { purchase_id: string; user_id: string }
): Promise<void> {
  const at = new Date()
  const revived = await inOneTransaction(container, async (unit) => {
    await useCheckout(unit, (checkout, context) =>
      checkout.lockPurchase({ id: purchase_id }, context)
    )
    return await useCheckout(unit, async (checkout, context) => {
      const ids = await checkout.reviveRefunds(purchase_id, at, context)
      if (ids.length > 0) {
        await checkout.noteStep(
          purchase_id,
          {
            kind: "refunds_retried",
            at,
            actor_type: "operator",
            actor_id: user_id,
          },
          context
        )
      }
      return ids
    })
  })
  for (const id of revived) {
    await settleRefunds(container, { id })
  }
}
