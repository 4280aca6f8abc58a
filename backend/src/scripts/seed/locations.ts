import { openForDeliveryWorkflow } from "@mall/cooperative/workflows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStockLocationsWorkflow } from "@medusajs/medusa/core-flows"
import { demoCooperatives } from "./demo-data"
import type { Shop } from "./shop"

type Cooperative = ReturnType<typeof demoCooperatives>[number]

/** One stock location per cooperative; answers their ids by cooperative. */
export async function seedLocations(
  container: MedusaContainer,
  shop: Shop
): Promise<Map<string, string>> {
  const cooperatives = demoCooperatives()
  const existing = await container
    .resolve(Modules.STOCK_LOCATION)
    .listStockLocations(
      { name: cooperatives.map(({ name }) => name) },
      { take: cooperatives.length }
    )
  const ids = new Map(existing.map(({ name, id }) => [name, id]))
  const missing = cooperatives.filter(({ name }) => !ids.has(name))
  if (missing.length > 0) {
    const { result } = await createStockLocationsWorkflow(container).run({
      input: { locations: missing.map(locationOf) },
    })
    for (const location of result) {
      ids.set(location.name, location.id)
      await openForDeliveryWorkflow(container).run({
        input: { ...shop, location_id: location.id, name: location.name },
      })
    }
  }
  return new Map(
    cooperatives.map(({ slug, name }) => [slug, ids.get(name) ?? ""])
  )
}

const locationOf = ({ name, county_code, village }: Cooperative) => ({
  name,
  address: { address_1: village, country_code: "cn" },
  metadata: { county_code },
})
