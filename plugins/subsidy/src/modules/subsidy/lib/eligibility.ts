import type { ScopeKind } from "../../../types/names"

export type Scope = { scope_kind: ScopeKind; scope_ids: readonly string[] }

/** What is known of a line's goods on the day of the purchase. */
export type GoodsFacts = {
  cooperative_id: string
  /** Of a verified origin; null without one. */
  county_code: string | null
  /** Verified, and its county covered by some scheme that day. */
  is_assisted: boolean
  /** The product's categories and all above them. */
  category_ids: readonly string[]
}

/** Whether a programme may pay for these goods. */
export function isEligible(
  { scope_kind, scope_ids }: Scope,
  facts: GoodsFacts
): boolean {
  switch (scope_kind) {
    case "all":
      return true
    case "assisted_counties":
      return facts.is_assisted
    case "paired_counties":
      return facts.county_code !== null && scope_ids.includes(facts.county_code)
    case "cooperatives":
      return scope_ids.includes(facts.cooperative_id)
    case "categories":
      return facts.category_ids.some((id) => scope_ids.includes(id))
  }
}
