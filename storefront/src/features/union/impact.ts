import type {
  Dimension,
  ImpactBreakdown,
  ImpactSummary,
  ImpactTrend,
} from "@mall/impact/types"
import { request } from "@/lib/medusa/request"
import { need } from "@/lib/medusa/need"
import type { Locale } from "@/i18n/locales"

/** Months, both included; open where absent. */
export type ImpactPeriod = { from?: string; to?: string }

/**
 * What the signed-in union and those below it have credited. Throws when the
 * backend refuses or is away: figures are either true or not shown.
 */
export async function loadUnionImpact(
  token: string,
  locale: Locale,
  period: ImpactPeriod
) {
  const read = async <T>(path: string, query: Record<string, string> = {}) =>
    need(
      await request<T>(`/union/impact/${path}`, {
        locale,
        token,
        query: { ...period, ...query },
      })
    )
  const by = (dimension: Dimension) =>
    read<ImpactBreakdown>("breakdown", { dimension, limit: "40" })
  const [summary, trend, provinces, counties, cooperatives, unions] =
    await Promise.all([
      read<ImpactSummary>("summary"),
      read<ImpactTrend>("trend"),
      by("province"),
      by("county"),
      by("cooperative"),
      by("union"),
    ])
  return { summary, trend, provinces, counties, cooperatives, unions }
}
