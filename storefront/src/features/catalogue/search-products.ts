import type { Locale } from "@/i18n/locales"
import { cacheTags } from "@/lib/cache-tags"
import { request } from "@/lib/medusa/request"
import type { Result } from "@/lib/medusa/result"

interface Search {
  q: string
  limit: number
  offset: number
}

interface Found {
  product_ids: string[]
  count: number
}

/** Goods whose words hold the query, and all goods of a place of that name. */
export function searchProducts(
  locale: Locale,
  { q, limit, offset }: Search
): Promise<Result<Found>> {
  return request<Found>("/store/product-search", {
    locale,
    query: { q, limit, offset },
    revalidate: 60,
    tags: [cacheTags.products, cacheTags.origins],
  })
}
