import { cacheTags } from "@/lib/cache-tags"
import type { Locale } from "@/i18n/locales"
import { request } from "@/lib/medusa/request"
import { ok, type Result } from "@/lib/medusa/result"

/** What the public sees of a cooperative. */
export interface Cooperative {
  id: string
  name: string
  kind: "cooperative" | "company" | "family_farm"
  county_code: string
  county_name: string | null
  about: string
  households_helped: number
  product_ids: string[]
}

const caching = { revalidate: 120, tags: [cacheTags.cooperatives] }

/** The first hundred cooperatives, by name. */
export async function listCooperatives(
  locale: Locale
): Promise<Result<Cooperative[]>> {
  return cooperativesWhere(locale, {})
}

/** The cooperatives that sell these products, of which the first 100 count. */
export async function cooperativesOf(
  locale: Locale,
  productIds: string[]
): Promise<Result<Cooperative[]>> {
  return productIds.length
    ? cooperativesWhere(locale, {
        product_ids: productIds.slice(0, 100).join(","),
      })
    : ok([])
}

async function cooperativesWhere(
  locale: Locale,
  query: { product_ids?: string }
): Promise<Result<Cooperative[]>> {
  const answer = await request<{ cooperatives: Cooperative[] }>(
    "/store/cooperatives",
    { locale, query: { ...query, limit: 100 }, ...caching }
  )
  return answer.ok ? ok(answer.data.cooperatives) : answer
}

export async function getCooperative(
  locale: Locale,
  id: string
): Promise<Result<Cooperative>> {
  const answer = await request<{ cooperative: Cooperative }>(
    `/store/cooperatives/${encodeURIComponent(id)}`,
    { locale, ...caching }
  )
  return answer.ok ? ok(answer.data.cooperative) : answer
}

/** Households declared by these cooperatives, each counted once. */
export function householdsOf(
  cooperatives: Cooperative[],
  ids: string[]
): number {
  return cooperatives
    .filter(({ id }) => ids.includes(id))
    .reduce((sum, { households_helped }) => sum + households_helped, 0)
}
