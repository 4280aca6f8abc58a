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

/** These goods with their origins; none when there are no ids. */
export async function loadGoodsOf(
  locale: Locale,
  ids: string[]
): Promise<Goods> {
  return ids.length
    ? loadGoods(locale, { ids: ids.slice(0, 100), limit: 100 })
    : { products: [], origins: {}, count: 0 }
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
