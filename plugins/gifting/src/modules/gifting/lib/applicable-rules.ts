import type { GiftRuleDTO } from "../../../types/dtos"
import type { GiftRuleKind } from "../../../types/names"

/**
 * The rule of a kind that binds on a civil date: of those in force the newest,
 * and of a province's and the union's own rule the tighter one, since a union
 * may only tighten.
 */
export function ruleInForce(
  rules: readonly GiftRuleDTO[],
  kind: GiftRuleKind,
  on: string,
  festival?: string
): GiftRuleDTO | undefined {
  const inForce = rules.filter(
    (rule) =>
      rule.kind === kind &&
      rule.starts_on <= on &&
      (rule.ends_on === null || on <= rule.ends_on)
  )
  const fitting = inForce.filter((rule) => rule.festival === (festival ?? null))
  const general = festival
    ? inForce.filter((rule) => rule.festival === null)
    : []
  const candidates = fitting.length > 0 ? fitting : general
  const provincial = newest(candidates.filter((rule) => rule.province_code))
  const own = newest(candidates.filter((rule) => rule.union_id))
  return tighter(kind, provincial, own)
}

function newest(rules: readonly GiftRuleDTO[]): GiftRuleDTO | undefined {
  return [...rules].sort((left, right) =>
    left.starts_on < right.starts_on ? 1 : -1
  )[0]
}

function tighter(
  kind: GiftRuleKind,
  provincial: GiftRuleDTO | undefined,
  own: GiftRuleDTO | undefined
): GiftRuleDTO | undefined {
  if (!provincial || !own) {
    return own ?? provincial
  }
  const limit = (rule: GiftRuleDTO) =>
    rule.amount_fen ?? rule.share_percent ?? 0
  const ownIsTighter =
    kind === "min_assistance_share"
      ? limit(own) >= limit(provincial)
      : limit(own) <= limit(provincial)
  return ownIsTighter ? own : provincial
}
