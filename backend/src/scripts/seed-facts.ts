import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { seedGiftRules } from "./seed/gift-rules"
import { seedLists } from "./seed/lists"
import { seedShop } from "./seed/shop"

/**
 * What every installation needs and nobody invents: counties, lists,
 * pairings, gift rules, the region in CNY and the shop's key. No account and
 * no goods. A second run changes nothing; a newer list is a dated difference.
 */
export default async function seedFacts({ container }: ExecArgs) {
  await seedLists(container)
  await seedShop(container)
  await seedGiftRules(container)
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .info("Counties, lists, gift rules and the shop are in place.")
}
