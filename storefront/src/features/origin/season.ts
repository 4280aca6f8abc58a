import type { ProductOrigin } from "@mall/origin/types"
import type { Origins } from "./counties"

/**
 * Verified goods in season this month, at most `count`, taking a new province
 * each time as long as there is one.
 */
export function inSeason<T extends { id: string }>(
  products: T[],
  origins: Origins,
  month: number,
  count: number
): T[] {
  const ripe = products.filter((product) => {
    const origin = origins[product.id]
    return origin?.is_verified && origin.harvest_months.includes(month)
  })
  return spread(ripe, (product) => origins[product.id]?.province_code, count)
}

/** Goods from counties that a scheme covers today, spread over provinces. */
export function ofScheme<T extends { id: string }>(
  products: T[],
  origins: Origins,
  scheme: string | undefined,
  count: number
): T[] {
  const covered = products.filter((product) => {
    const origin = origins[product.id]
    return origin?.is_eligible && (!scheme || origin.schemes.includes(scheme))
  })
  return spread(covered, (product) => origins[product.id]?.province_code, count)
}

/** The counties of these origins, each with one good, from `offset` on. */
export function countiesToKnow<T extends { id: string }>(
  products: T[],
  origins: Origins,
  offset: number,
  count: number
): { origin: ProductOrigin; product: T }[] {
  const byCounty = new Map<string, { origin: ProductOrigin; product: T }>()
  for (const product of products) {
    const origin = origins[product.id]
    if (origin?.is_eligible && !byCounty.has(origin.county_code)) {
      byCounty.set(origin.county_code, { origin, product })
    }
  }
  const all = [...byCounty.values()].sort((a, b) =>
    a.origin.county_code.localeCompare(b.origin.county_code)
  )
  const start = all.length ? offset % all.length : 0
  const turned = [...all.slice(start), ...all.slice(0, start)]
  return spread(turned, ({ origin }) => origin.province_code, count)
}

function spread<T>(
  items: T[],
  groupOf: (item: T) => string | undefined,
  count: number
): T[] {
  const seen = new Set<string | undefined>()
  const first: T[] = []
  const later: T[] = []
  for (const item of items) {
    const group = groupOf(item)
    if (seen.has(group)) {
      later.push(item)
    } else {
      seen.add(group)
      first.push(item)
    }
  }
  return [...first, ...later].slice(0, count)
}
