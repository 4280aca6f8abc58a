import type {
  Dimension,
  ImpactBreakdown,
  ImpactSummary,
  ImpactTrend,
} from "@mall/impact/types"
import { cacheTags } from "@/lib/cache-tags"
import type { Locale } from "@/i18n/locales"
import { request } from "@/lib/medusa/request"
import type { Result } from "@/lib/medusa/result"

/** Seconds for which public figures are kept; each page says as of when. */
const fresh = 10

const caching = { revalidate: fresh, tags: [cacheTags.impact] }

export function getImpactSummary(
  locale: Locale
): Promise<Result<ImpactSummary>> {
  return request("/store/impact/summary", { locale, ...caching })
}

export function getImpactTrend(locale: Locale): Promise<Result<ImpactTrend>> {
  return request("/store/impact/trend", { locale, ...caching })
}

export function getImpactBreakdown(
  locale: Locale,
  dimension: Dimension,
  limit: number
): Promise<Result<ImpactBreakdown>> {
  return request("/store/impact/breakdown", {
    locale,
    query: { dimension, limit },
    ...caching,
  })
}
