import {
  listAllProducts,
  listProducts,
  type Product,
  type ProductFilters,
} from "@/features/catalogue/products"
import { originsOf, type Origins } from "@/features/origin/counties"
import type { Locale } from "@/i18n/locales"
import { need } from "@/lib/medusa/need"

export interface Goods {
  products: Product[]
  origins: Origins
  count: number
}

/** One page of goods with their origins. */
export async function loadGoods(
  locale: Locale,
  filters: ProductFilters
): Promise<Goods> {
  const { products, count } = need(await listProducts(locale, filters))
  return { products, count, origins: await loadOrigins(locale, products) }
}

/** All goods with their origins, for pages that choose by season or place. */
export async function loadAllGoods(locale: Locale): Promise<Goods> {
  const products = need(await listAllProducts(locale))
  return {
    products,
    count: products.length,
    origins: await loadOrigins(locale, products),
  }
}

/** As many ids as Medusa's query parser takes as one list. */
const idsAtOnce = 20

/** These goods, at most 100, with their origins. */
export async function loadGoodsOf(
  locale: Locale,
  ids: string[]
): Promise<Goods> {
  const products: Product[] = []
  for (let start = 0; start < Math.min(ids.length, 100); start += idsAtOnce) {
    const some = ids.slice(start, start + idsAtOnce)
    const page = await listProducts(locale, { ids: some, limit: idsAtOnce })
    products.push(...need(page).products)
  }
  const origins = await loadOrigins(locale, products)
  return { products, origins, count: products.length }
}

async function loadOrigins(
  locale: Locale,
  products: Product[]
): Promise<Origins> {
  return need(
    await originsOf(
      locale,
      products.map(({ id }) => id)
    )
  )
}
