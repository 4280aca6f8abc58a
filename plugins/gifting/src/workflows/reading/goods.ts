import type { CooperativeOfProduct } from "@mall/cooperative/types"
import { type Fen, toFen } from "@mall/ledger/money"
import type { ProductOrigin } from "@mall/origin/types"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MathBN,
  QueryContext,
} from "@medusajs/framework/utils"
import { refuse } from "../../refuse"
import { cooperativesOf, originOf } from "./services"

/** One variant as a gift: its price now, who supplies it, where it comes from. */
export type Good = {
  variant_id: string
  variant_title: string
  product_id: string
  product_title: string
  thumbnail: string | null
  is_published: boolean
  unit_price_fen: Fen | null
  cooperative: CooperativeOfProduct | null
  origin: ProductOrigin | null
  /** What can be ordered now; null when its stock is not counted. */
  available: number | null
}

type StockLevel = {
  location_id: string
  stocked_quantity: number
  reserved_quantity: number
}

type VariantRow = {
  id: string
  title: string | null
  manage_inventory: boolean
  product: {
    id: string
    title: string
    thumbnail: string | null
    status: string
  } | null
  calculated_price?: { calculated_amount: number | null } | null
  inventory_items?: {
    required_quantity: number
    inventory?: {
      location_levels?: StockLevel[]
    } | null
  }[]
}

const FIELDS = [
  "id",
  "title",
  "manage_inventory",
  "product.id",
  "product.title",
  "product.thumbnail",
  "product.status",
  "calculated_price.*",
  "inventory_items.required_quantity",
  "inventory_items.inventory.location_levels.location_id",
  // Medusa computes what is available from these two and only beside them.
  "inventory_items.inventory.location_levels.stocked_quantity",
  "inventory_items.inventory.location_levels.reserved_quantity",
]

/** The region gifts are sold in. Refuses with `sales_region_missing`. */
export async function giftRegion(container: MedusaContainer): Promise<string> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "region",
    fields: ["id"],
    filters: { currency_code: "cny" },
    pagination: { take: 1, skip: 0 },
  })
  const [region] = data
  if (!region) {
    throw refuse.unexpected("sales_region_missing")
  }
  return region.id
}

/** Goods by variant ids or by product ids, as of a civil date. */
export async function readGoods(
  container: MedusaContainer,
  filters: { id: string[] } | { product_id: string[] },
  on: string
): Promise<Good[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const region_id = await giftRegion(container)
  const { data } = await query.graph({
    entity: "product_variant",
    fields: FIELDS,
    filters,
    context: {
      calculated_price: QueryContext({ region_id, currency_code: "cny" }),
    },
  })
  const variants = data as unknown as VariantRow[]
  const productIds = [
    ...new Set(variants.flatMap(({ product }) => product?.id ?? [])),
  ]
  const origins = await originOf(container).originsOfProducts(productIds, on)
  const cooperatives =
    await cooperativesOf(container).cooperativesOfProducts(productIds)
  return variants.flatMap((variant) => {
    const { product } = variant
    const cooperative = cooperatives.find(
      (item) => item.product_id === product?.id
    )
    return product
      ? goodOf(variant, product, cooperative, origins[product.id])
      : []
  })
}

function goodOf(
  variant: VariantRow,
  product: NonNullable<VariantRow["product"]>,
  cooperative: CooperativeOfProduct | undefined,
  origin: ProductOrigin | undefined
): Good {
  const price = variant.calculated_price?.calculated_amount
  return {
    variant_id: variant.id,
    variant_title: variant.title ?? "",
    product_id: product.id,
    product_title: product.title,
    thumbnail: product.thumbnail,
    is_published: product.status === "published",
    unit_price_fen: chargeable(price),
    cooperative: cooperative ?? null,
    origin: origin ?? null,
    available: availableOf(variant, cooperative),
  }
}

/** A price that is not a whole number of fen counts as none. */
const chargeable = (price: number | null | undefined): Fen | null =>
  price == null || !MathBN.mult(price, 100).isInteger() ? null : toFen(price)

/** Units at the cooperative's own location; kits count by their scarcest part. */
function availableOf(
  variant: VariantRow,
  cooperative: CooperativeOfProduct | undefined
): number | null {
  if (!variant.manage_inventory) {
    return null
  }
  const parts = (variant.inventory_items ?? []).map((item) => {
    const level = item.inventory?.location_levels?.find(
      ({ location_id }) => location_id === cooperative?.stock_location_id
    )
    const units = level
      ? Number(level.stocked_quantity) - Number(level.reserved_quantity)
      : 0
    return Math.floor(units / item.required_quantity)
  })
  return parts.length > 0 ? Math.max(0, Math.min(...parts)) : 0
}
