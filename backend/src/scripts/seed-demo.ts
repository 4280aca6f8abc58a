import type { ExecArgs } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import { readEnv } from "../env"
import { seedCategories } from "./seed/categories"
import { seedCooperatives } from "./seed/cooperatives"
import { seedGiftBudgets } from "./seed/gift-budgets"
import { seedLocations } from "./seed/locations"
import { seedOperator } from "./seed/operator"
import { seedOrigins } from "./seed/origins"
import { seedProducts } from "./seed/products"
import { seedRoster } from "./seed/roster"
import { seedShop } from "./seed/shop"
import { seedStock } from "./seed/stock"
import { seedSubsidies } from "./seed/subsidies"
import { seedUnions } from "./seed/unions"
import seedFacts from "./seed-facts"

/**
 * The facts and an invented mall on top, all through workflows. Its accounts,
 * an operator's among them, have a password that is printed in the README: it
 * runs only where DEMO_MALL says so. Each part looks for what is there by its
 * natural key, so a second run changes nothing and an interrupted one is
 * taken up again.
 */
export default async function seedDemo({ container, args }: ExecArgs) {
  if (!readEnv().DEMO_MALL) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "The demonstration is seeded only with DEMO_MALL=true."
    )
  }
  await seedFacts({ container, args })
  const shop = await seedShop(container)
  const categories = await seedCategories(container)
  const locations = await seedLocations(container, shop)
  const products = await seedProducts(container, shop, categories)
  await seedStock(container, locations)
  await seedOrigins(container, products)
  await seedCooperatives(container, locations, products)
  const unions = await seedUnions(container)
  await seedOperator(container)
  await seedRoster(container, unions)
  await seedGiftBudgets(container, unions)
  await seedSubsidies(container, unions, categories)
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .info(`Seeded ${locations.size} cooperatives, ${products.size} goods.`)
}
