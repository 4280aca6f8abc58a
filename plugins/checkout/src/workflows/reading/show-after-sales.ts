import type { MedusaContainer } from "@medusajs/framework/types"
import { without } from "../../modules/checkout/lib/without"
import type { AfterSalesFilter } from "../../modules/checkout/tables/after-sales"
import type { AfterSales } from "../../types/purchase"
import { checkoutOf } from "./services"

/** One request; `after_sales_not_found` for another's as for none. */
export async function showAfterSales(
  container: MedusaContainer,
  by: { id: string; purchase_id?: string; customer_id?: string }
): Promise<AfterSales> {
  return without(await checkoutOf(container).afterSalesOf(by), "customer_id")
}

/** Open ones first, the one that waited longest before the others. */
export async function listAfterSales(
  container: MedusaContainer,
  filter: AfterSalesFilter
): Promise<{ after_sales: AfterSales[]; count: number }> {
  const { requests, count } = await checkoutOf(container).afterSales(filter)
  return {
    after_sales: requests.map((request) => without(request, "customer_id")),
    count,
  }
}
