import type { MedusaContainer } from "@medusajs/framework/types"
import { lapsePurchases } from "../workflows/lapse-purchases"

export default async function lapsePurchasesJob(container: MedusaContainer) {
  await lapsePurchases(container)
}

export const config = { name: "lapse-purchases", schedule: "* * * * *" }
