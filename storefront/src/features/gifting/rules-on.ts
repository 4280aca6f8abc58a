type Dated = { kind: string; festival: string | null; starts_on: string }

/** Of each kind and festival the newest rule that had begun by the day. */
export function rulesOn<Rule extends Dated>(rules: Rule[], on: string): Rule[] {
  const begun = rules.filter((rule) => rule.starts_on <= on)
  const isSame = (one: Dated, other: Dated) =>
    one.kind === other.kind && one.festival === other.festival
  return begun.filter(
    (rule) =>
      !begun.some(
        (other) => isSame(rule, other) && other.starts_on > rule.starts_on
      )
  )
}
