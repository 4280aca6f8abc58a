import { PersonalDataCipher } from "@mall/privacy/personal-data"
import {
  COOPERATIVE_MODULE,
  type CooperativeModuleService,
} from "@mall/cooperative/modules/cooperative"
import type { CooperativeRole } from "@mall/cooperative/types"
import {
  assignProductsWorkflow,
  createCooperativesWorkflow,
  createCooperativeStaffWorkflow,
} from "@mall/cooperative/workflows"
import { fen, timesFen } from "@mall/ledger/money"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  createProductsWorkflow,
  createStockLocationsWorkflow,
} from "@medusajs/medusa/core-flows"
import { readEnv } from "../../src/env"
import { TEST_PASSWORD } from "./sign-in"

const STOCK = 100
const PRICE = fen(5990)

export type TestCooperative = {
  id: string
  stock_location_id: string
  product_id: string
  variant_id: string
  inventory_item_id: string
  email: (role: CooperativeRole) => string
}

/** A cooperative with one product in stock and one person in each role. */
export async function createCooperative(
  container: MedusaContainer,
  slug: string
): Promise<TestCooperative> {
  const { result: locations } = await createStockLocationsWorkflow(
    container
  ).run({ input: { locations: [{ name: slug }] } })
  const stock_location_id = locations[0]?.id ?? ""
  const id = `coop_${slug}`
  await createCooperativesWorkflow(container).run({
    input: {
      cooperatives: [
        {
          id,
          name: `${slug}合作社`,
          kind: "cooperative",
          county_code: "520425",
          stock_location_id,
          credit_code: `93520425${slug}`,
          about: "种稻子的。",
          households_helped: 86,
        },
      ],
    },
  })
  const email = (role: CooperativeRole) => `${role}@${slug}.test`
  for (const role of ["owner", "seller", "packer"] as const) {
    await createCooperativeStaffWorkflow(container).run({
      input: {
        cooperative_id: id,
        email: email(role),
        password: TEST_PASSWORD,
        display_name: "吴大勇",
        roles: [role],
      },
    })
  }
  const goods = await createGoods(container, slug, stock_location_id)
  await assignProductsWorkflow(container).run({
    input: { cooperative_id: id, product_ids: [goods.product_id] },
  })
  return { id, stock_location_id, ...goods, email }
}

async function createGoods(
  container: MedusaContainer,
  slug: string,
  location_id: string
) {
  const { result: products } = await createProductsWorkflow(container).run({
    input: {
      products: [
        {
          title: "五常大米",
          handle: `rice-${slug}`,
          status: "published",
          options: [{ title: "规格", values: ["5kg"] }],
          variants: [
            {
              title: "5kg",
              options: { 规格: "5kg" },
              manage_inventory: true,
              prices: [{ currency_code: "cny", amount: 59.9 }],
            },
          ],
        },
      ],
    },
  })
  const product = products[0]
  const variant = product?.variants[0]
  const { data } = await container.resolve("query").graph({
    entity: "product_variant_inventory_item",
    fields: ["inventory_item_id"],
    filters: { variant_id: [variant?.id ?? ""] },
  })
  const inventory_item_id: string = data[0]?.inventory_item_id ?? ""
  await container
    .resolve(Modules.INVENTORY)
    .createInventoryLevels([
      { inventory_item_id, location_id, stocked_quantity: STOCK },
    ])
  return {
    product_id: product?.id ?? "",
    variant_id: variant?.id ?? "",
    inventory_item_id,
  }
}

type ConsignmentOptions = {
  /** One parcel of one unit for each. */
  recipients: number
  paid?: boolean
  delivery_mode?: "home" | "workplace"
}

/**
 * An order as the bulk order leaves it: stock reserved, consignments opened
 * and parcels handed over, one consignment for each cooperative given.
 */
export async function createConsignments(
  container: MedusaContainer,
  cooperatives: TestCooperative[],
  { recipients, paid = true, delivery_mode = "home" }: ConsignmentOptions
) {
  const order = await container.resolve(Modules.ORDER).createOrders({
    currency_code: "cny",
    email: "union@example.test",
    items: cooperatives.map(({ product_id, variant_id }) => ({
      title: "五常大米",
      product_id,
      variant_id,
      quantity: recipients,
      unit_price: 59.9,
    })),
  })
  const lines = cooperatives.map((cooperative) => ({
    cooperative,
    order_line_item_id:
      order.items?.find(
        ({ variant_id }) => variant_id === cooperative.variant_id
      )?.id ?? "",
  }))
  await container.resolve(Modules.INVENTORY).createReservationItems(
    lines.map(({ cooperative, order_line_item_id }) => ({
      line_item_id: order_line_item_id,
      inventory_item_id: cooperative.inventory_item_id,
      location_id: cooperative.stock_location_id,
      quantity: recipients,
    }))
  )
  const service =
    container.resolve<CooperativeModuleService>(COOPERATIVE_MODULE)
  const consignments = await service.openConsignments({
    order_id: order.id,
    order_display_id: order.display_id,
    source_type: "gift_round",
    source_id: `grd_${order.id}`,
    buyer_union_id: null,
    buyer_name: "某公司工会委员会",
    buyer_path: null,
    channel: "union_gift",
    festival: "spring",
    delivery_mode,
    due_on: "2027-01-20",
    lines: lines.map(({ cooperative, order_line_item_id }) => ({
      order_line_item_id,
      product_id: cooperative.product_id,
      product_title: "五常大米",
      variant_id: cooperative.variant_id,
      variant_title: "5kg",
      quantity: recipients,
      unit_price_fen: PRICE,
      union_fen: timesFen(PRICE, recipients),
      subsidy_fen: fen(0),
      own_fen: fen(0),
    })),
  })
  const env = readEnv()
  const cipher = new PersonalDataCipher({
    keys: env.PERSONAL_DATA_KEYS,
    hash_key: env.PERSONAL_DATA_HASH_KEY,
  })
  for (const consignment of consignments) {
    await service.handOverParcels({
      consignment_id: consignment.id,
      contents: [
        {
          key: "package",
          lines: consignment.lines.map(({ id }) => ({
            consignment_line_id: id,
            quantity: 1,
          })),
        },
      ],
      parcels: Array.from({ length: recipients }, (_, index) => ({
        recipient_ref: `alc_${order.id}_${index}`,
        content_key: "package",
        recipient_name_enc: cipher.encrypt("诸葛小亮"),
        mobile_enc: cipher.encrypt("13912345678"),
        address_enc: cipher.encrypt("江苏省南京市鼓楼区中山路1号"),
        department: "一车间",
      })),
    })
  }
  if (paid) {
    await service.payConsignments({
      order_id: order.id,
      paid_on: "2027-01-05",
      origins: {},
    })
  }
  return { order_id: order.id, consignments }
}
