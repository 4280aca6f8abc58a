import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { seedCategories } from "./seed/categories"
import { seedCooperatives } from "./seed/cooperatives"
import { seedGiftRules } from "./seed/gift-rules"
import { seedLists } from "./seed/lists"
import { seedLocations } from "./seed/locations"
import { seedOperator } from "./seed/operator"
import { seedOrigins } from "./seed/origins"
import { seedProducts } from "./seed/products"
import { seedShop } from "./seed/shop"
import { seedStock } from "./seed/stock"
import { seedUnions } from "./seed/unions"

/**
 * Facts (counties, lists, pairings, gift rules) and a demonstration mall, all
 * through workflows. Each part looks for what is there by its natural key, so
 * a second run changes nothing and an interrupted one is taken up again.
 */
export default async function seed({ container }: ExecArgs) {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  await seedLists(container)
  const shop = await seedShop(container)
  const categories = await seedCategories(container)
  const locations = await seedLocations(container, shop)
  const products = await seedProducts(container, shop, categories)
  await seedStock(container, locations)
  await seedOrigins(container, products)
  await seedCooperatives(container, locations, products)
  await seedUnions(container)
  await seedGiftRules(container)
  await seedOperator(container)
  logger.info(`Seeded ${locations.size} cooperatives, ${products.size} goods.`)
}
