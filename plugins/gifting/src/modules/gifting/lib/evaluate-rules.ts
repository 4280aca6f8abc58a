import { formatYuan, type Fen } from "@mall/ledger/money"
import type { GiftRuleDTO, RuleFinding } from "../../../types/dtos"
import type { Festival } from "../../../types/names"
import { ruleInForce } from "./applicable-rules"
import { found, foundByRule } from "./rule-finding"

/** All numbers the rules look at; nothing here is read from anywhere else. */
export type RoundFigures = {
  /** The civil date the question is asked on. */
  on: string
  province_name: string
  festival: Festival
  festival_name: string
  festival_document: string | null
  fiscal_year: number
  per_head_fen: Fen
  packages: { name: string; total_fen: Fen; assisted_fen: Fen }[]
  member_count: number
  /** Gifts of the year, this round included, of the member with the most. */
  yearly: YearlyStanding
  budget: {
    gift_fen: Fen | null
    annual_income_fen: Fen | null
    /** Taken by the union's other rounds of the year. */
    committed_fen: Fen
  }
}

export type YearlyStanding = {
  /** Highest total of one member, outside-the-cap quota taken off. */
  highest_fen: Fen
  /** Members above the cap asked about; 0 when no cap was asked about. */
  members_over: number
}

/**
 * Judges a round by the rules in force on the day. A pure function: the same
 * figures and rules give the same findings, one per rule, in a fixed order.
 */
export function evaluateRules(
  figures: RoundFigures,
  rules: readonly GiftRuleDTO[]
): RuleFinding[] {
  return [
    festivalAllowed(figures, rules),
    perHeadStandard(figures),
    yearlyCap(figures, rules),
    festivalCap(figures, rules),
    minAssistanceShare(figures, rules),
    budget(figures),
    budgetShare(figures, rules),
  ].filter((finding) => finding !== null)
}

/** A round with one refusal among its findings cannot go on. */
export const isRefused = (findings: readonly RuleFinding[]): boolean =>
  findings.some((finding) => finding.outcome === "refuse")

function festivalAllowed(
  figures: RoundFigures,
  rules: readonly GiftRuleDTO[]
): RuleFinding {
  const numbers = { festival: figures.festival_name }
  if (figures.festival !== "minority_festival") {
    return found("festival_allowed", "pass", numbers)
  }
  const provincial = ruleInForce(
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

function yearlyCap(
  figures: RoundFigures,
  rules: readonly GiftRuleDTO[]
): RuleFinding {
  const rule = ruleInForce(rules, "yearly_cap", figures.on)
  if (rule?.amount_fen == null) {
    return found("province_rule_on_file", "warn", {
      province: figures.province_name,
      on: figures.on,
    })
  }
  const { highest_fen, members_over } = figures.yearly
  const breached = highest_fen > rule.amount_fen
  return foundByRule("yearly_cap", breached ? "breach" : "pass", rule, {
    year: figures.fiscal_year,
    total: formatYuan(highest_fen),
    cap: formatYuan(rule.amount_fen),
    over: members_over,
  })
}

function festivalCap(
  figures: RoundFigures,
  rules: readonly GiftRuleDTO[]
): RuleFinding | null {
  const rule =
    figures.festival === "birthday"
      ? ruleInForce(rules, "birthday_cap", figures.on)
      : ruleInForce(rules, "festival_cap", figures.on, figures.festival)
  if (rule?.amount_fen == null) {
    return null
  }
  const { total_fen } = dearestPackage(figures)
  const breached = total_fen > rule.amount_fen
  return foundByRule("festival_cap", breached ? "breach" : "pass", rule, {
    dearest: formatYuan(total_fen),
    cap: formatYuan(rule.amount_fen),
  })
}

function minAssistanceShare(
  figures: RoundFigures,
  rules: readonly GiftRuleDTO[]
): RuleFinding | null {
  const rule = ruleInForce(rules, "min_assistance_share", figures.on)
  if (rule?.share_percent == null) {
    return null
  }
  const shares = figures.packages.map((item) => ({
    name: item.name,
    // Rounded down: 29.99 % is not 30 %.
    share: floorPercent(item.assisted_fen, item.total_fen),
  }))
  const lowest = shares.reduce((low, next) =>
    next.share < low.share ? next : low
  )
  const breached = lowest.share < rule.share_percent
  return foundByRule(
    "min_assistance_share",
    breached ? "breach" : "pass",
    rule,
    {
      package: lowest.name,
      share: lowest.share,
      minimum: rule.share_percent,
    }
  )
}

function budget(figures: RoundFigures): RuleFinding | null {
  const { gift_fen, committed_fen } = figures.budget
  if (gift_fen === null) {
    return null
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
  const rule = ruleInForce(rules, "budget_share", figures.on)
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

const dearestPackage = ({ packages }: RoundFigures) =>
  packages.reduce((dearest, next) =>
    next.total_fen > dearest.total_fen ? next : dearest
  )

const roundTotal = (figures: RoundFigures): number =>
  dearestPackage(figures).total_fen * figures.member_count

/** Percent with two places, rounded down. */
const floorPercent = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.floor((part * 10_000) / whole) / 100
