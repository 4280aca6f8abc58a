import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { refuse } from "../../refuse"
import { giftRegion } from "../reading/goods"
import type { SalesPlace } from "./create-order"

/** Where bulk orders are booked: the region in CNY, the store's own channel. */
export async function salesPlaceOf(
  container: MedusaContainer
): Promise<SalesPlace> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "store",
    fields: ["default_sales_channel_id"],
    pagination: { take: 1, skip: 0 },
  })
  const sales_channel_id = data[0]?.default_sales_channel_id
  if (!sales_channel_id) {
    throw refuse.unexpected("sales_region_missing")
  }
  return { region_id: await giftRegion(container), sales_channel_id }
}
