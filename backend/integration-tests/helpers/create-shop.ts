import {
  CHECKOUT_MODULE,
  type CheckoutModuleService,
} from "@mall/checkout/modules/checkout"
import type { CooperativeModuleService } from "@mall/cooperative/modules/cooperative"
import {
  createOriginClaimsWorkflow,
  importDesignationsWorkflow,
  importDivisionsWorkflow,
  verifyOriginClaimsWorkflow,
} from "@mall/origin/workflows"
import { saveAddress } from "@mall/checkout/workflows"
import { generateJwtToken } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createProductsWorkflow,
  createRegionsWorkflow,
  createStockLocationsWorkflow,
} from "@medusajs/medusa/core-flows"
import { readEnv } from "../../src/env"
import { publishableKey } from "./publishable-key"

export type ShopGood = {
  product_id: string
  variant_id: string
  inventory_item_id: string
  location_id: string
  cooperative_id: string
  title: string
}

type GoodInput = {
  title: string
  yuan: number
  stock: number
  metadata?: Record<string, unknown>
}

/**
 * The smallest shop a worker can buy in: a region, the store's channel, two
 * cooperatives of an assisted county with one good each, one of them fresh.
 */
export async function createShop(
  container: MedusaContainer,
  { stock = 100 } = {}
) {
  await createDivisions(container)
  await createRegionsWorkflow(container).run({
    input: {
      regions: [{ name: "中国", currency_code: "cny", countries: ["cn"] }],
    },
  })
  const millet = await createGood(container, {
    title: "小米",
    yuan: 99.9,
    stock,
  })
  const mutton = await createGood(container, {
    title: "滩羊肉",
    yuan: 200,
    stock,
    metadata: { storage: "-18℃冷冻" },
  })
  return { millet, mutton, key: await publishableKey(container) }
}

async function createDivisions(container: MedusaContainer) {
  const division = (
    code: string,
    name: string,
    level: "province" | "prefecture" | "county",
    province_code: string,
    parent_code: string | null
  ) => ({ code, name, level, province_code, parent_code })
  await importDivisionsWorkflow(container).run({
    input: [
      division("320000", "江苏省", "province", "320000", null),
      division("320100", "南京市", "prefecture", "320000", "320000"),
      division("320106", "鼓楼区", "county", "320000", "320100"),
      division("640000", "宁夏回族自治区", "province", "640000", null),
      division("640323", "盐池县", "county", "640000", "640000"),
    ],
  })
  await importDesignationsWorkflow(container).run({
    input: {
      scheme: {
        code: "lifted_county",
        name: "脱贫县",
        name_en: "Lifted county",
        badge: "脱贫县",
        badge_en: "Lifted",
        document: "测试名单",
      },
      effective_on: "2021-01-01",
      rows: [
        {
          county_code: "640323",
          name_as_designated: "盐池县",
          status: "sourced",
          source: "测试名单",
          note: null,
        },
      ],
    },
  })
}

export async function createGood(
  container: MedusaContainer,
  { title, yuan, stock, metadata = {} }: GoodInput
): Promise<ShopGood> {
  const { result: locations } = await createStockLocationsWorkflow(
    container
  ).run({ input: { locations: [{ name: `${title}合作社仓库` }] } })
  const location_id = locations[0]?.id ?? ""
  const [store] = await container.resolve(Modules.STORE).listStores()
  const { result: products } = await createProductsWorkflow(container).run({
    input: {
      products: [
        {
          title,
          status: "published",
          metadata,
          sales_channels: [{ id: store?.default_sales_channel_id ?? "" }],
          options: [{ title: "规格", values: ["5 kg"] }],
          variants: [
            {
              title: "5 kg",
              options: { 规格: "5 kg" },
              manage_inventory: true,
              prices: [{ currency_code: "cny", amount: yuan }],
            },
          ],
        },
      ],
    },
  })
  const product_id = products[0]?.id ?? ""
  const variant_id = products[0]?.variants[0]?.id ?? ""
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "product_variant_inventory_item",
      fields: ["inventory_item_id"],
      filters: { variant_id },
    })
  const inventory_item_id: string = data[0]?.inventory_item_id ?? ""
  await container
    .resolve(Modules.INVENTORY)
    .createInventoryLevels([
      { inventory_item_id, location_id, stocked_quantity: stock },
    ])
  const cooperatives: CooperativeModuleService =
    container.resolve("cooperative")
  const { id: cooperative_id } = await cooperatives.createCooperatives({
    name: `盐池县${title}专业合作社`,
    kind: "cooperative",
    county_code: "640323",
    stock_location_id: location_id,
    credit_code: `93640323${title}`,
    about: "",
    households_helped: 10,
  })
  await cooperatives.assignProducts({
    cooperative_id,
    product_ids: [product_id],
  })
  const { result: claims } = await createOriginClaimsWorkflow(container).run({
    input: [
      {
        product_id,
        county_code: "640323",
        village: "沙边子",
        harvest_months: [9],
      },
    ],
  })
  await verifyOriginClaimsWorkflow(container).run({
    input: {
      claim_ids: claims.map(({ id }) => id),
      verified_on: "2020-01-01",
      valid_from: "2020-01-01",
      valid_to: "2099-12-31",
    },
  })
  return {
    product_id,
    variant_id,
    inventory_item_id,
    location_id,
    cooperative_id,
    title,
  }
}

export type Shopper = {
  id: string
  address_id: string
  headers: Record<string, string>
}

/** A signed-in customer with an address; no name, mobile or e-mail anywhere. */
export async function createShopper(
  container: MedusaContainer,
  key: string
): Promise<Shopper> {
  const customer = await container
    .resolve(Modules.CUSTOMER)
    .createCustomers({ has_account: true })
  const address = await saveAddress(container, customer.id, {
    recipient_name: "诸葛小亮",
    mobile: "13912345678",
    province_code: "320000",
    prefecture_code: "320100",
    county_code: "320106",
    detail: "中山路1号3幢",
    is_default: true,
  })
  return {
    id: customer.id,
    address_id: address.id,
    headers: {
      ...tokenFor("customer", customer.id),
      "x-publishable-api-key": key,
    },
  }
}

/** As signing in would answer it, whatever the way of signing in. */
export function tokenFor(actor_type: "customer" | "user", actor_id: string) {
  const token = generateJwtToken(
    {
      actor_id,
      actor_type,
      auth_identity_id: `authid_${actor_id}`,
      app_metadata: { [`${actor_type}_id`]: actor_id },
    },
    { secret: readEnv().JWT_SECRET, expiresIn: "1h" }
  )
  return { authorization: `Bearer ${token}` }
}

/**
 * Takes every payment for paid when it is asked about: for specs of what
 * checkout does before and after the gateway. The gateway has its own.
 */
export function payThroughSystem(container: MedusaContainer) {
  const checkout: CheckoutModuleService = container.resolve(CHECKOUT_MODULE)
  Object.assign(checkout.settings.payment, {
    provider_id: "pp_system_default",
    methods: ["wechat_pay", "alipay", "card"],
  })
}
