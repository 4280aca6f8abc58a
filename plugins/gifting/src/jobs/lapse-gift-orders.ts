import type { MedusaContainer } from "@medusajs/framework/types"
import { lapseGiftOrders } from "../workflows/lapse-gift-orders"

export default async function lapseGiftOrdersJob(container: MedusaContainer) {
  await lapseGiftOrders(container)
}

export const config = {
  name: "lapse-gift-orders",
  // Every hour, so that no server's time zone matters.
  schedule: "29 * * * *",
}
