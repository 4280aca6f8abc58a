import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createLocationFulfillmentSetWorkflow,
  createServiceZonesWorkflow,
  createShippingOptionsWorkflow,
  createStockLocationsWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows"
import { demoCooperatives } from "./demo-data"
import type { Shop } from "./shop"

const provider = "manual_manual"

type Cooperative = ReturnType<typeof demoCooperatives>[number]

/** Free delivery anywhere in the country from one cooperative's own stock. */
async function openForDelivery(
  container: MedusaContainer,
  location: { id: string; name: string },
  shop: Shop
) {
  await linkSalesChannelsToStockLocationWorkflow(container).run({
    input: { id: location.id, add: [shop.sales_channel_id] },
  })
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.STOCK_LOCATION]: { stock_location_id: location.id },
    [Modules.FULFILLMENT]: { fulfillment_provider_id: provider },
  })
  await createLocationFulfillmentSetWorkflow(container).run({
    input: {
      location_id: location.id,
      fulfillment_set_data: { name: location.name, type: "shipping" },
    },
  })
  const [set] = await container
    .resolve(Modules.FULFILLMENT)
    .listFulfillmentSets({ name: location.name })
  const { result: zones } = await createServiceZonesWorkflow(container).run({
    input: {
      data: [
        {
          name: location.name,
          fulfillment_set_id: set?.id ?? "",
          geo_zones: [{ type: "country", country_code: "cn" }],
        },
      ],
    },
  })
  await createShippingOptionsWorkflow(container).run({
    input: [
      {
        name: `包邮（${location.name}）`,
        service_zone_id: zones[0]?.id ?? "",
        shipping_profile_id: shop.shipping_profile_id,
        provider_id: provider,
        price_type: "flat",
        type: {
          label: "包邮",
          description: "合作社直发，全国包邮",
          code: "free",
        },
        prices: [{ currency_code: "cny", amount: 0 }],
        rules: [],
      },
    ],
  })
}

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
      await openForDelivery(container, location, shop)
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
