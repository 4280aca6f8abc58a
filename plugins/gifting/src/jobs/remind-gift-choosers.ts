import type { MedusaContainer } from "@medusajs/framework/types"
import { remindGiftChoosers } from "../workflows/remind-gift-choosers"

export default async function remindGiftChoosersJob(
  container: MedusaContainer
) {
  await remindGiftChoosers(container)
}

export const config = {
  name: "remind-gift-choosers",
  schedule: "*/10 * * * *",
}
