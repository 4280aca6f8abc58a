import type { PurchaseSummary } from "@mall/checkout/types"
import { getLocale } from "next-intl/server"
import { redirect } from "next/navigation"
import { localePath } from "@/i18n/paths"
import { readOwn } from "@/lib/shop/read-own"

/**
 * Where the gateway's page sends a buyer back to: when the order was placed
 * its number was not known yet, so this finds the newest one.
 */
export default async function ReturnPage() {
  const locale = await getLocale()
  const newest = await readOwn<{ purchases: PurchaseSummary[] }>(
    "purchases",
    "/orders/return",
    { query: { limit: 1 } }
  )
  const purchase = newest.ok ? newest.data.purchases[0] : undefined
  return redirect(
    localePath(locale, purchase ? `/orders/${purchase.id}/pay` : "/orders")
  )
}
