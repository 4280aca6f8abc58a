import type { MedusaContainer } from "@medusajs/framework/types"
import { purgeGiftRecipientsWorkflow } from "../workflows/purge-gift-recipients"

export default async function purgeGiftRecipientsJob(
  container: MedusaContainer
) {
  await purgeGiftRecipientsWorkflow(container).run()
}

export const config = {
  name: "purge-gift-recipients",
  // Every hour, so that no server's time zone matters.
  schedule: "17 * * * *",
}
