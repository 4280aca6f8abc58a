import type {
  CountyDetail,
  CountyList,
  ProductOrigin,
  SchemeSummary,
} from "@mall/origin/types"
import { cacheTags } from "@/lib/cache-tags"
import type { Locale } from "@/i18n/locales"
import { request } from "@/lib/medusa/request"
import { ok, type Result } from "@/lib/medusa/result"

export type Origins = Record<string, ProductOrigin>

export interface CountyQuestion {
  province?: string
  scheme?: string
  q?: string
  withProducts?: boolean
  limit?: number
  offset?: number
}

/** Seconds for which lists and claims, which change by the day, are kept. */
const fresh = 120

export function listCounties(
  locale: Locale,
  { province, scheme, q, withProducts, limit, offset }: CountyQuestion
): Promise<Result<CountyList & { as_of: string }>> {
  return request("/store/counties", {
    locale,
    query: {
      province,
      scheme,
      q,
      with_products: withProducts ? "true" : undefined,
      limit,
      offset,
    },
    revalidate: fresh,
    tags: [cacheTags.counties],
  })
}

export async function getCounty(
  locale: Locale,
  code: string
): Promise<Result<CountyDetail>> {
  const answer = await request<{ county: CountyDetail }>(
    `/store/counties/${encodeURIComponent(code)}`,
    { locale, revalidate: fresh, tags: [cacheTags.counties] }
  )
  return answer.ok ? ok(answer.data.county) : answer
}

/** Every scheme by its code. */
export async function listSchemes(
  locale: Locale
): Promise<Result<{ as_of: string; schemes: SchemeSummary[] }>> {
  return request("/store/schemes", {
    locale,
    revalidate: fresh,
    tags: [cacheTags.counties],
  })
}

/** Where the products come from, however many; unclaimed ones are absent. */
export async function originsOf(
  locale: Locale,
  productIds: string[]
): Promise<Result<Origins>> {
  const origins: Origins = {}
  for (let start = 0; start < productIds.length; start += 100) {
    const answer = await request<{ origins: Origins }>("/store/origins", {
      locale,
      query: { product_ids: productIds.slice(start, start + 100).join(",") },
      revalidate: fresh,
      tags: [cacheTags.origins],
    })
    if (!answer.ok) {
      return answer
    }
    Object.assign(origins, answer.data.origins)
  }
  return ok(origins)
}
