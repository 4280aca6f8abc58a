import type { GiftRuleDTO } from "../../../types/dtos"
import type { GiftRuleKind } from "../../../types/names"

/**
 * The rules of a kind that bind on a civil date: the province's and the
 * union's own, each the newest in force for the festival, else for all of
 * them. Both must be kept, since a union may only tighten; the tighter one
 * comes first.
 */
export function rulesInForce(
  rules: readonly GiftRuleDTO[],
  kind: GiftRuleKind,
  on: string,
  festival?: string
): GiftRuleDTO[] {
  const inForce = rules.filter(
    (rule) =>
      rule.kind === kind &&
      rule.starts_on <= on &&
      (rule.ends_on === null || on <= rule.ends_on)
  )
  const provincial = inForce.filter((rule) => rule.province_code)
  const own = inForce.filter((rule) => rule.union_id)
  return [closest(own, festival), closest(provincial, festival)]
    .filter((rule) => rule !== undefined)
    .sort((left, right) => looseness(left) - looseness(right))
}

/** The newest rule for the festival, else the newest for all festivals. */
function closest(
  rules: readonly GiftRuleDTO[],
  festival?: string
): GiftRuleDTO | undefined {
  const newest = [...rules].sort((left, right) =>
    right.starts_on.localeCompare(left.starts_on)
  )
  const general = newest.find((rule) => rule.festival === null)
  return festival
    ? (newest.find((rule) => rule.festival === festival) ?? general)
    : general
}

function looseness(rule: GiftRuleDTO): number {
  const limit = rule.amount_fen ?? rule.share_percent ?? 0
  return rule.kind === "min_assistance_share" ? -limit : limit
}
