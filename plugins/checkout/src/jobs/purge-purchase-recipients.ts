import type { MedusaContainer } from "@medusajs/framework/types"
import { purgePurchaseRecipients } from "../workflows/purge-purchase-recipients"

export default async function purgePurchaseRecipientsJob(
  container: MedusaContainer
) {
  await purgePurchaseRecipients(container)
}

export const config = {
  name: "purge-purchase-recipients",
  // Every hour, so that no server's time zone matters.
  schedule: "23 * * * *",
}
