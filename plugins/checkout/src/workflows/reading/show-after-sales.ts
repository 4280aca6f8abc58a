import type { MedusaContainer } from "@medusajs/framework/types"
import { without } from "../../modules/checkout/lib/without"
import type { AfterSalesFilter } from "../../modules/checkout/tables/after-sales"
import type { AfterSales, OperatorAfterSales } from "../../types/purchase"
import { checkoutOf } from "./services"

/** One request; `after_sales_not_found` for another's as for none. */
export async function showAfterSales(
  container: MedusaContainer,
  by: { id: string; purchase_id?: string; customer_id?: string }
): Promise<AfterSales> {
  const request = await checkoutOf(container).afterSalesOf(by)
  return without(request, "customer_id", "display_id")
}

/** The same for an operator, with the refund that came of it. */
export async function showAfterSalesToOperator(
  container: MedusaContainer,
  id: string
): Promise<OperatorAfterSales> {
  const checkout = checkoutOf(container)
  const request = await checkout.afterSalesOf({ id })
  const refund = await checkout.refundOf({
    purchase_id: request.purchase_id,
    refund_key: id,
  })
  return {
    ...without(request, "customer_id"),
    refund: refund
      ? {
          subsidy_fen: refund.subsidy_fen,
          own_fen: refund.own_fen,
          state: refund.state,
        }
      : null,
  }
}

/** Open ones first, the one that waited longest before the others. */
export async function listAfterSales(
  container: MedusaContainer,
  filter: AfterSalesFilter
): Promise<{
  after_sales: Omit<OperatorAfterSales, "refund">[]
  count: number
}> {
  const { requests, count } = await checkoutOf(container).afterSales(filter)
  return {
    after_sales: requests.map((request) => without(request, "customer_id")),
    count,
  }
}
