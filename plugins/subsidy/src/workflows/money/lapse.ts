import { inOneTransaction } from "@mall/outbox/one-transaction"
import type { MedusaContainer } from "@medusajs/framework/types"
import { voidSubsidies } from "../../tender/settle"
import { subsidyOf } from "../reading/services"

/**
 * Checkout gives holds back when a purchase lapses. This is the second look:
 * a day later nobody can be paying any more.
 */
const GRACE_MS = 24 * 60 * 60 * 1000
const BATCH = 200

/** Frees holds whose purchase nobody completed or gave up. */
export async function freeLapsedHolds(
  container: MedusaContainer,
  now: Date
): Promise<number> {
  const before = new Date(now.getTime() - GRACE_MS)
  const lapsed = await subsidyOf(container).lapsedPurchases(before, BATCH)
  for (const id of lapsed) {
    await inOneTransaction(container, (unit) => voidSubsidies(unit, { id }))
  }
  return lapsed.length
}
