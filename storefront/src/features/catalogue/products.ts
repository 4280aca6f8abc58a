import { cacheTags } from "@/lib/cache-tags"
import type { Locale } from "@/i18n/locales"
import { request } from "@/lib/medusa/request"
import { ok, type Result } from "@/lib/medusa/result"

/** What the shop reads of a Medusa product. */
export interface Product {
  id: string
  handle: string
  title: string
  subtitle: string | null
  description: string | null
  thumbnail: string | null
  metadata: Record<string, unknown> | null
  variants: ProductVariant[] | null
}

export interface ProductVariant {
  id: string
  title: string
  metadata: Record<string, unknown> | null
  calculated_price: { calculated_amount: number | null } | null
}

export interface ProductPage {
  products: Product[]
  count: number
}

export interface ProductFilters {
  ids?: string[]
  handle?: string
  categoryId?: string
  limit?: number
  offset?: number
}

// Medusa drops a nested field that it does not list by its full path: of a
// variant, "metadata" comes only with all the others.
const fields = [
  "id,handle,title,subtitle,description,thumbnail,metadata",
  "*variants,*variants.calculated_price",
].join(",")

/** Seconds for which goods and prices may be shown as they were. */
const fresh = 60

/** Goods on sale with their prices in yuan; at most 100 at a time. */
export async function listProducts(
  locale: Locale,
  { ids, handle, categoryId, limit = 24, offset = 0 }: ProductFilters
): Promise<Result<ProductPage>> {
  const region = await regionId(locale)
  if (!region.ok) {
    return region
  }
  return request<ProductPage>("/store/products", {
    locale,
    query: {
      fields,
      region_id: region.data,
      "id[]": ids,
      handle,
      "category_id[]": categoryId,
      limit,
      offset,
    },
    revalidate: fresh,
    tags: [cacheTags.products],
  })
}

/** The whole range, page by page, up to `most` goods. */
export async function listAllProducts(
  locale: Locale,
  most = 500
): Promise<Result<Product[]>> {
  const products: Product[] = []
  while (products.length < most) {
    const page = await listProducts(locale, {
      limit: 100,
      offset: products.length,
    })
    if (!page.ok) {
      return page
    }
    products.push(...page.data.products)
    if (!page.data.products.length || products.length >= page.data.count) {
      break
    }
  }
  return ok(products)
}

/** One product by its handle; null where there is none. */
export async function findProduct(
  locale: Locale,
  handle: string
): Promise<Result<Product | null>> {
  const page = await listProducts(locale, { handle, limit: 1 })
  return page.ok ? ok(page.data.products[0] ?? null) : page
}

async function regionId(locale: Locale): Promise<Result<string>> {
  const answer = await request<{ regions: { id: string }[] }>(
    "/store/regions",
    { locale, query: { fields: "id", limit: 1 }, revalidate: 300 }
  )
  if (!answer.ok) {
    return answer
  }
  const region = answer.data.regions[0]
  return region
    ? ok(region.id)
    : {
        ok: false,
        error: { status: 0, code: "no_region", message: "No region is set up" },
      }
}
