import { formatYuan, type Fen } from "@mall/ledger/money"
import type { GiftRuleDTO, RuleFinding } from "../../../types/dtos"
import type { RoundFigures } from "../../../types/judgement"
import type { RuleOutcome } from "../../../types/names"
import { rulesInForce } from "./applicable-rules"
import { fiscalYearsOf } from "./fiscal-year"
import { mostReserved, RESERVE_PERCENT } from "./reserve"
import { found, foundByRule } from "./rule-finding"

/**
 * Judges a round by the rules in force on the day. A pure function: the same
 * figures and rules give the same findings in a fixed order. Where province
 * and union both have a rule, the finding is the stricter of the two.
 */
export function evaluateRules(
  figures: RoundFigures,
  rules: readonly GiftRuleDTO[]
): RuleFinding[] {
  return [
    fiscalYear(figures),
    festivalAllowed(figures, rules),
    perHeadStandard(figures),
    standardWithinCap(figures, rules),
    yearlyCap(figures, rules),
    festivalCap(figures, rules),
    minAssistanceShare(figures, rules),
    reserve(figures),
    budget(figures),
    budgetShare(figures, rules),
  ].filter((finding) => finding !== null)
}

/** A round with one refusal among its findings cannot go on. */
export const isRefused = (findings: readonly RuleFinding[]): boolean =>
  findings.some((finding) => finding.outcome === "refuse")

/** A year that is not the festival's would let a round escape the caps. */
function fiscalYear(figures: RoundFigures): RuleFinding {
  const { festival, fiscal_year } = figures
  const { own, adjacent } = fiscalYearsOf(festival, figures.submitted_on)
  const outcome =
    fiscal_year === own ? "pass" : fiscal_year === adjacent ? "warn" : "refuse"
  return found("fiscal_year", outcome, {
    festival: figures.festival_name,
    year: fiscal_year,
    own,
    on: figures.submitted_on,
    allowed: adjacent === null ? own : [own, adjacent].sort().join(" / "),
  })
}

function festivalAllowed(
  figures: RoundFigures,
  rules: readonly GiftRuleDTO[]
): RuleFinding {
  const numbers = { festival: figures.festival_name }
  if (figures.festival !== "minority_festival") {
    return found("festival_allowed", "pass", numbers)
  }
  const [provincial] = rulesInForce(
    rules,
    "festivals_allowed",
    figures.on,
    figures.festival_name
  )
  if (provincial) {
    return foundByRule("festival_allowed", "pass", provincial, numbers)
  }
  return figures.festival_document
    ? {
        ...found("festival_allowed", "pass", numbers),
        document: figures.festival_document,
      }
    : found("festival_allowed", "refuse", numbers)
}

function perHeadStandard(figures: RoundFigures): RuleFinding {
  const dearest = dearestPackage(figures)
  const outcome = dearest.total_fen > figures.per_head_fen ? "refuse" : "pass"
  return found("per_head_standard", outcome, {
    package: dearest.name,
    dearest: formatYuan(dearest.total_fen),
    standard: formatYuan(figures.per_head_fen),
  })
}

/** A standard above the year's cap promises what no package may hold. */
function standardWithinCap(
  figures: RoundFigures,
  rules: readonly GiftRuleDTO[]
): RuleFinding | null {
  const exceeded = capsInForce(rules, "yearly_cap", figures.on).find(
    ({ cap_fen }) => figures.per_head_fen > cap_fen
  )
  return exceeded
    ? foundByRule("standard_within_cap", "warn", exceeded.rule, {
        standard: formatYuan(figures.per_head_fen),
        cap: formatYuan(exceeded.cap_fen),
      })
    : null
}

function yearlyCap(
  figures: RoundFigures,
  rules: readonly GiftRuleDTO[]
): RuleFinding {
  const { highest_fen, members_over } = figures.yearly
  const findings = capsInForce(rules, "yearly_cap", figures.on).map(
    ({ rule, cap_fen }) => {
      const breached = highest_fen > cap_fen
      return foundByRule("yearly_cap", breached ? "breach" : "pass", rule, {
        year: figures.fiscal_year,
        total: formatYuan(highest_fen),
        cap: formatYuan(cap_fen),
        over: members_over[cap_fen] ?? 0,
      })
    }
  )
  return (
    strictest(findings) ??
    found("province_rule_on_file", "warn", {
      province: figures.province_name,
      on: figures.on,
    })
  )
}

/** The caps of one festival, or of birthdays, over all rounds of the year. */
export const festivalCapsInForce = (
  figures: Pick<RoundFigures, "festival" | "on">,
  rules: readonly GiftRuleDTO[]
) =>
  figures.festival === "birthday"
    ? capsInForce(rules, "birthday_cap", figures.on)
    : capsInForce(rules, "festival_cap", figures.on, figures.festival)

function festivalCap(
  figures: RoundFigures,
  rules: readonly GiftRuleDTO[]
): RuleFinding | null {
  const { highest_fen, members_over } = figures.of_festival
  return strictest(
    festivalCapsInForce(figures, rules).map(({ rule, cap_fen }) => {
      const breached = highest_fen > cap_fen
      return foundByRule("festival_cap", breached ? "breach" : "pass", rule, {
        festival: figures.festival_name,
        year: figures.fiscal_year,
        total: formatYuan(highest_fen),
        cap: formatYuan(cap_fen),
        over: members_over[cap_fen] ?? 0,
      })
    })
  )
}

function minAssistanceShare(
  figures: RoundFigures,
  rules: readonly GiftRuleDTO[]
): RuleFinding | null {
  const shares = figures.packages.map((item) => ({
    name: item.name,
    // Rounded down: 29.99 % is not 30 %.
    share: floorPercent(item.assisted_fen, item.total_fen),
  }))
  const lowest = shares.reduce((low, next) =>
    next.share < low.share ? next : low
  )
  const inForce = rulesInForce(rules, "min_assistance_share", figures.on)
  return strictest(
    inForce.map((rule) => {
      const minimum = rule.share_percent ?? 0
      return foundByRule(
        "min_assistance_share",
        lowest.share < minimum ? "breach" : "pass",
        rule,
        { package: lowest.name, share: lowest.share, minimum }
      )
    })
  )
}

/** Places for late joiners: so many, and what they may cost. */
function reserve(figures: RoundFigures): RuleFinding | null {
  const { reserve_members = 0, member_count } = figures
  if (reserve_members === 0) {
    return null
  }
  const most = mostReserved(member_count)
  const outcome = reserve_members > most ? "refuse" : "pass"
  return found("reserve_members", outcome, {
    members: reserve_members,
    most,
    percent: RESERVE_PERCENT,
    amount: formatYuan(
      (dearestPackage(figures).total_fen * reserve_members) as Fen
    ),
  })
}

function budget(figures: RoundFigures): RuleFinding {
  const { gift_fen, committed_fen } = figures.budget
  if (gift_fen === null) {
    return found("budget", "warn", { year: figures.fiscal_year })
  }
  const round = roundTotal(figures)
  const outcome = committed_fen + round > gift_fen ? "refuse" : "pass"
  return found("budget", outcome, {
    year: figures.fiscal_year,
    round: formatYuan(round as Fen),
    committed: formatYuan(committed_fen),
    budget: formatYuan(gift_fen),
  })
}

function budgetShare(
  figures: RoundFigures,
  rules: readonly GiftRuleDTO[]
): RuleFinding | null {
  const [rule] = rulesInForce(rules, "budget_share", figures.on)
  if (rule?.share_percent == null) {
    return null
  }
  const { annual_income_fen, committed_fen } = figures.budget
  const maximum = rule.share_percent
  if (annual_income_fen === null) {
    return foundByRule("budget_share", "warn", rule, { share: "—", maximum })
  }
  const spent = committed_fen + roundTotal(figures)
  const share = -floorPercent(-spent, annual_income_fen)
  const breached = share > maximum
  return foundByRule("budget_share", breached ? "breach" : "pass", rule, {
    share,
    maximum,
  })
}

function capsInForce(...question: Parameters<typeof rulesInForce>) {
  return rulesInForce(...question).flatMap((rule) =>
    rule.amount_fen === null ? [] : [{ rule, cap_fen: rule.amount_fen }]
  )
}

const SEVERITY: readonly RuleOutcome[] = ["pass", "warn", "refuse"]

/** The first of the findings that none of the others exceeds. */
function strictest(findings: readonly RuleFinding[]): RuleFinding | null {
  const severity = ({ outcome }: RuleFinding) => SEVERITY.indexOf(outcome)
  const highest = Math.max(...findings.map(severity))
  return findings.find((item) => severity(item) === highest) ?? null
}

const dearestPackage = ({ packages }: RoundFigures) =>
  packages.reduce((dearest, next) =>
    next.total_fen > dearest.total_fen ? next : dearest
  )

/** The members' gifts and those held for members who join later. */
const roundTotal = (figures: RoundFigures): number =>
  dearestPackage(figures).total_fen *
  (figures.member_count + (figures.reserve_members ?? 0))

/** Percent with two places, rounded down. */
const floorPercent = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.floor((part * 10_000) / whole) / 100
