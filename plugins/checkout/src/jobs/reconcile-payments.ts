import type { MedusaContainer } from "@medusajs/framework/types"
import { reconcilePayments } from "../workflows/paying/check-payment"

/** Finds the payments whose notification did not come. */
export default async function reconcilePaymentsJob(container: MedusaContainer) {
  await reconcilePayments(container)
}

export const config = {
  name: "reconcile-payments",
  schedule: "*/20 * * * * *",
}
