import { listCategories } from "@/features/catalogue/categories"
import { listCooperatives } from "@/features/origin/cooperatives"
import { listCounties } from "@/features/origin/counties"
import type { ScopeOptions } from "@/features/subsidy/types"
import type { Locale } from "@/i18n/locales"
import { need } from "@/lib/medusa/need"

/** More counties than have goods in any mall of ours. */
const MOST_COUNTIES = 200

/** What a scope may name: counties with goods, categories, cooperatives. */
export async function scopeOptions(locale: Locale): Promise<ScopeOptions> {
  const [counties, categories, cooperatives] = await Promise.all([
    listCounties(locale, { withProducts: true, limit: MOST_COUNTIES }),
    listCategories(locale),
    listCooperatives(locale),
  ])
  return {
    paired_counties: need(counties).counties.map(({ code, name }) => ({
      value: code,
      label: name,
    })),
    categories: need(categories).map(({ id, name }) => ({
      value: id,
      label: name,
    })),
    cooperatives: need(cooperatives).map(({ id, name }) => ({
      value: id,
      label: name,
    })),
  }
}
