import type { Client } from "./client"
import { createClient } from "./client"

type Listed = { id: string }

/**
 * Medusa's own checkout through the store's interface: six calls for one
 * order of one line. What a bulk order would cost if it were N carts.
 */
async function checkOut(store: Client, variantId: string, regionId: string) {
  const { cart } = await store.post<{ cart: Listed }>("/store/carts", {
    region_id: regionId,
    email: "worker@example.com",
    shipping_address: {
      first_name: "演示",
      last_name: "职工",
      address_1: "演示路1号",
      city: "南京市",
      country_code: "cn",
      postal_code: "210000",
      phone: "13900000000",
    },
  })
  await store.post(`/store/carts/${cart.id}/line-items`, {
    variant_id: variantId,
    quantity: 1,
  })
  const { shipping_options } = await store.get<{ shipping_options: Listed[] }>(
    `/store/shipping-options?cart_id=${cart.id}`
  )
  await store.post(`/store/carts/${cart.id}/shipping-methods`, {
    option_id: shipping_options[0]?.id,
  })
  const { payment_collection } = await store.post<{
    payment_collection: Listed
  }>("/store/payment-collections", { cart_id: cart.id })
  await store.post(
    `/store/payment-collections/${payment_collection.id}/payment-sessions`,
    { provider_id: "pp_system_default" }
  )
  const placed = await store.post<{ type: string }>(
    `/store/carts/${cart.id}/complete`
  )
  if (placed.type !== "order") {
    throw new Error(`The vanilla checkout ended as ${placed.type}`)
  }
}

/** Runs so many checkouts, a few at a time, and answers orders per second. */
export async function vanillaOrdersPerSecond(options: {
  url: string
  publishableKey: string
  variantId: string
  orders: number
  atOnce: number
}): Promise<number> {
  const store = createClient(options.url, {
    "x-publishable-api-key": options.publishableKey,
  })
  const { regions } = await store.get<{ regions: Listed[] }>("/store/regions")
  const region = regions[0]?.id ?? ""
  await checkOut(store, options.variantId, region)

  let left = options.orders
  const start = performance.now()
  await Promise.all(
    Array.from({ length: options.atOnce }, async () => {
      while (left > 0) {
        left -= 1
        await checkOut(store, options.variantId, region)
      }
    })
  )
  return options.orders / ((performance.now() - start) / 1000)
}
