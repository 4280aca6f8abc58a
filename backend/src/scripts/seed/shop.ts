import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createApiKeysWorkflow,
  createRegionsWorkflow,
  createSalesChannelsWorkflow,
  createShippingProfilesWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  updateRegionsWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows"

const CORPORATE_TRANSFER = "pp_system_default"
const GATEWAY = "pp_stripe-compatible_stripe-compatible"

export type Shop = {
  sales_channel_id: string
  shipping_profile_id: string
}

async function ensureSalesChannel(container: MedusaContainer) {
  const channels = container.resolve(Modules.SALES_CHANNEL)
  // Medusa makes one of its own at the first start; the mall has only one.
  const [existing] = await channels.listSalesChannels({}, { take: 1 })
  if (existing) {
    return existing.id
  }
  const { result } = await createSalesChannelsWorkflow(container).run({
    input: { salesChannelsData: [{ name: "工会优质农产品商城" }] },
  })
  return result[0]?.id ?? ""
}

async function ensurePublishableKey(
  container: MedusaContainer,
  sales_channel_id: string
) {
  const keys = container.resolve(Modules.API_KEY)
  const [existing] = await keys.listApiKeys(
    { type: "publishable" },
    { take: 1 }
  )
  const key =
    existing ??
    (
      await createApiKeysWorkflow(container).run({
        input: {
          api_keys: [
            { title: "storefront", type: "publishable", created_by: "seed" },
          ],
        },
      })
    ).result[0]
  await linkSalesChannelsToApiKeyWorkflow(container).run({
    input: { id: key?.id ?? "", add: [sales_channel_id] },
  })
}

/** Corporate transfers always; the gateway where one is configured. */
async function paymentProviders(container: MedusaContainer) {
  const enabled = await container
    .resolve(Modules.PAYMENT)
    .listPaymentProviders({
      id: [CORPORATE_TRANSFER, GATEWAY],
      is_enabled: true,
    })
  return enabled.map(({ id }) => id)
}

/** A region made before the gateway was configured gets it now. */
async function ensureProviders(
  container: MedusaContainer,
  region_id: string,
  wanted: string[]
) {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "region",
      fields: ["payment_providers.id"],
      filters: { id: region_id },
    })
  const linked: { id: string }[] = data[0]?.payment_providers ?? []
  const present = linked.map(({ id }) => id)
  if (wanted.every((id) => present.includes(id))) {
    return
  }
  await updateRegionsWorkflow(container).run({
    input: {
      selector: { id: region_id },
      update: { payment_providers: [...new Set([...present, ...wanted])] },
    },
  })
}

async function ensureRegion(container: MedusaContainer) {
  const regions = container.resolve(Modules.REGION)
  const payment_providers = await paymentProviders(container)
  const [existing] = await regions.listRegions({ currency_code: "cny" })
  if (existing) {
    await ensureProviders(container, existing.id, payment_providers)
    return existing.id
  }
  const { result } = await createRegionsWorkflow(container).run({
    input: {
      regions: [
        {
          name: "中国大陆",
          currency_code: "cny",
          countries: ["cn"],
          payment_providers,
          is_tax_inclusive: true,
        },
      ],
    },
  })
  return result[0]?.id ?? ""
}

async function ensureShippingProfile(container: MedusaContainer) {
  const fulfillment = container.resolve(Modules.FULFILLMENT)
  const [existing] = await fulfillment.listShippingProfiles({ type: "default" })
  if (existing) {
    return existing.id
  }
  const { result } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: "合作社直发", type: "default" }] },
  })
  return result[0]?.id ?? ""
}

/** Region, sales channel, publishable key and shipping profile of the one shop. */
export async function seedShop(container: MedusaContainer): Promise<Shop> {
  const sales_channel_id = await ensureSalesChannel(container)
  await ensurePublishableKey(container, sales_channel_id)
  const region_id = await ensureRegion(container)
  const shipping_profile_id = await ensureShippingProfile(container)
  const [store] = await container.resolve(Modules.STORE).listStores()
  if (store && store.default_region_id !== region_id) {
    await updateStoresWorkflow(container).run({
      input: {
        selector: { id: store.id },
        update: {
          name: "工会优质农产品商城",
          supported_currencies: [{ currency_code: "cny", is_default: true }],
          default_sales_channel_id: sales_channel_id,
          default_region_id: region_id,
        },
      },
    })
  }
  return { sales_channel_id, shipping_profile_id }
}
