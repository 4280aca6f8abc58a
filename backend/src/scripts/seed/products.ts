import type {
  CreateProductWorkflowInputDTO,
  MedusaContainer,
} from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  createProductsWorkflow,
  createProductTagsWorkflow,
} from "@medusajs/medusa/core-flows"
import {
  demoProducts,
  type DemoProduct,
  demoVariants,
  type DemoVariant,
  groupBy,
} from "./demo-data"
import type { Shop } from "./shop"

const batchSize = 50
const specification = "规格"

/** The soft grounds the produce stands on, from the shop's tokens. */
const tints: Record<string, string> = {
  leaf: "#E7F1EA",
  persimmon: "#FBEADF",
  wheat: "#F7EFD9",
  berry: "#FBE9E7",
  sky: "#E6EFF8",
  plum: "#EFE8F3",
  earth: "#F0EAE0",
}

async function ensureZoneTag(container: MedusaContainer) {
  const value = "乡村振兴"
  const [existing] = await container
    .resolve(Modules.PRODUCT)
    .listProductTags({ value })
  if (existing) {
    return existing.id
  }
  const { result } = await createProductTagsWorkflow(container).run({
    input: { product_tags: [{ value }] },
  })
  return result[0]?.id ?? ""
}

const variantInput = (variant: DemoVariant) => ({
  title: variant.title,
  sku: variant.sku,
  options: { [specification]: variant.title },
  weight: Number(variant.weight_grams),
  manage_inventory: true,
  prices: [{ currency_code: "cny", amount: Number(variant.price_yuan) }],
  metadata: { title_en: variant.title_en },
})

type Ground = Shop & { categories: Map<string, string>; zone_tag_id: string }

function productInput(
  product: DemoProduct,
  variants: DemoVariant[],
  ground: Ground
): CreateProductWorkflowInputDTO {
  return {
    title: product.title,
    handle: product.handle,
    description: product.description,
    status: "published",
    thumbnail: `/produce/${product.art}`,
    category_ids: [ground.categories.get(product.category) ?? ""],
    tag_ids: product.in_zone === "yes" ? [ground.zone_tag_id] : [],
    shipping_profile_id: ground.shipping_profile_id,
    sales_channels: [{ id: ground.sales_channel_id }],
    options: [
      { title: specification, values: variants.map(({ title }) => title) },
    ],
    variants: variants.map(variantInput),
    metadata: {
      title_en: product.title_en,
      description_en: product.description_en,
      art: product.art,
      tint: tints[product.tint],
      shelf_life: product.shelf_life,
      storage: product.storage,
      tax_class: product.tax_class,
    },
  }
}

/** All goods with their variants and prices; answers product ids by handle. */
export async function seedProducts(
  container: MedusaContainer,
  shop: Shop,
  categories: Map<string, string>
): Promise<Map<string, string>> {
  const products = demoProducts()
  const existing = await container
    .resolve(Modules.PRODUCT)
    .listProducts(
      { handle: products.map(({ handle }) => handle) },
      { select: ["id", "handle"], take: products.length }
    )
  const ids = new Map(existing.map(({ handle, id }) => [handle, id]))
  const missing = products.filter(({ handle }) => !ids.has(handle))
  if (missing.length === 0) {
    return ids
  }
  const zone_tag_id = await ensureZoneTag(container)
  const variants = groupBy(demoVariants(), "product")
  for (let start = 0; start < missing.length; start += batchSize) {
    const { result } = await createProductsWorkflow(container).run({
      input: {
        products: missing.slice(start, start + batchSize).map((product) =>
          productInput(product, variants.get(product.handle) ?? [], {
            ...shop,
            categories,
            zone_tag_id,
          })
        ),
      },
    })
    result.forEach(({ handle, id }) => ids.set(handle, id))
  }
  return ids
}
