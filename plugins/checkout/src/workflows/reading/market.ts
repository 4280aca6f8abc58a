import type { MedusaContainer } from "@medusajs/framework/types"
import { refuse } from "../../refuse"
import { readRows } from "./services"

/** Where and to whom is sold: what a price may depend on. */
export type Market = {
  region_id: string
  sales_channel_id: string
  /** Groups of the customer: a union's negotiated prices hang on them. */
  customer_group_ids: string[]
}

/** The region in CNY and the store's own channel; `sales_region_missing`. */
export async function marketOf(
  container: MedusaContainer,
  customerId: string | null
): Promise<Market> {
  const [market] = await readRows<Market>(
    container,
    `select region.id as region_id, store.default_sales_channel_id
         as sales_channel_id,
       array(select customer_group_id from customer_group_customer
         where customer_id = ? and deleted_at is null
         order by customer_group_id) as customer_group_ids
     from store, region
     where region.currency_code = 'cny' and region.deleted_at is null
       and store.deleted_at is null
       and store.default_sales_channel_id is not null
     order by region.created_at limit 1`,
    [customerId]
  )
  if (!market) {
    throw refuse.unexpected("sales_region_missing")
  }
  return market
}
