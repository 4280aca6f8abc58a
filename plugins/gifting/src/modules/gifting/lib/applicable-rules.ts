import type { GiftRuleDTO } from "../../../types/dtos"
import type { GiftRuleKind } from "../../../types/names"

/**
 * The rules of a kind that bind on a civil date: the province's and the
 * union's own, each for the festival, else for all of them. Both must be kept,
 * since a union may only tighten; the tighter one comes first.
 *
 * Of a province the newest rule in force counts. What a union sets supersedes
 * what it set before: where the later rule has ended, no earlier one revives.
 */
export function rulesInForce(
  rules: readonly GiftRuleDTO[],
  kind: GiftRuleKind,
  on: string,
  festival?: string
): GiftRuleDTO[] {
  const started = rules.filter(
    (rule) => rule.kind === kind && rule.starts_on <= on
  )
  const isInForce = ({ ends_on }: GiftRuleDTO) =>
    ends_on === null || on <= ends_on
  const provincial = started.filter(
    (rule) => rule.province_code !== null && isInForce(rule)
  )
  const own = newestPerFestival(
    started.filter((rule) => rule.union_id !== null)
  ).filter(isInForce)
  return [closest(own, festival), closest(provincial, festival)]
    .filter((rule) => rule !== undefined)
    .sort((left, right) => looseness(left) - looseness(right))
}

const newestFirst = (rules: readonly GiftRuleDTO[]) =>
  [...rules].sort((left, right) =>
    right.starts_on.localeCompare(left.starts_on)
  )

const newestPerFestival = (rules: readonly GiftRuleDTO[]) =>
  newestFirst(rules).filter(
    (rule, index, sorted) =>
      sorted.findIndex((other) => other.festival === rule.festival) === index
  )

/** The newest rule for the festival, else the newest for all festivals. */
function closest(
  rules: readonly GiftRuleDTO[],
  festival?: string
): GiftRuleDTO | undefined {
  const newest = newestFirst(rules)
  const general = newest.find((rule) => rule.festival === null)
  return festival
    ? (newest.find((rule) => rule.festival === festival) ?? general)
    : general
}

function looseness(rule: GiftRuleDTO): number {
  const limit = rule.amount_fen ?? rule.share_percent ?? 0
  return rule.kind === "min_assistance_share" ? -limit : limit
}
