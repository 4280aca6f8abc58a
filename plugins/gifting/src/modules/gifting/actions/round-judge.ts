import type { Fen } from "@mall/ledger/money"
import type { Context } from "@medusajs/framework/types"
import type {
  GiftPackageDTO,
  GiftRoundDTO,
  GiftRuleDTO,
  RuleFinding,
} from "../../../types/dtos"
import type {
  Judgement,
  RoundFigures,
  Standing,
} from "../../../types/judgement"
import { type GiftRuleKind, RULE_KINDS } from "../../../types/names"
import { refuse } from "../../../refuse"
import { rulesInForce } from "../lib/applicable-rules"
import { civilDate } from "@mall/calendar/civil-date"
import {
  evaluateRules,
  festivalCapsInForce,
  isRefused,
} from "../lib/evaluate-rules"
import { festivalName } from "../lib/festival-name"
import { rulesOf } from "../queries/rule-queries"
import { budgetsOf } from "../queries/budget-queries"
import { placesUsed } from "../queries/supplement-queries"
import { membersStanding, type StandingQuestion } from "../queries/year-queries"

/** Where and when the rules are asked. */
export type RuleContext = {
  province_code: string
  province_name: string
  /** Civil date, Asia/Shanghai. */
  on: string
}

export type Judged = {
  round: GiftRoundDTO
  packages: GiftPackageDTO[]
  member_count: number
  /** Members to judge, in batches; null for the frozen participants. */
  member_batches: string[][] | null
}

/** Judges a round by the rules of its province and its union. */
export async function judge(
  context: Context,
  judged: Judged,
  rules: RuleContext
): Promise<Judgement> {
  const { round, packages } = judged
  const onFile = await rulesOf(context, rules.province_code, round.union_id)
  const budgets = await budgetsOf(context, round.union_id, rules.on, {
    ...round,
    member_count: judged.member_count,
  })
  const used = await placesUsed(context, round.id)
  const budget = budgets.find((item) => item.fiscal_year === round.fiscal_year)
  const figures: RoundFigures = {
    on: rules.on,
    // A frozen round does not drift out of its year while it is decided on.
    submitted_on: round.submitted_at
      ? civilDate(new Date(round.submitted_at))
      : rules.on,
    province_name: rules.province_name,
    festival: round.festival,
    festival_name: festivalName(round),
    festival_document: round.festival_document,
    fiscal_year: round.fiscal_year,
    per_head_fen: round.per_head_fen,
    packages: packages.map(({ name, total_fen, assisted_fen }) => ({
      name,
      total_fen,
      assisted_fen,
    })),
    member_count: judged.member_count,
    reserve_members: Math.max(0, round.reserve_members - used),
    yearly: await yearlyOf(context, judged, onFile, rules.on),
    of_festival: await festivalStandingOf(context, judged, onFile, rules.on),
    budget: {
      id: budget?.id ?? null,
      gift_fen: budget?.gift_fen ?? null,
      annual_income_fen: budget?.annual_income_fen ?? null,
      committed_fen: budget?.committed_fen ?? (0 as Fen),
    },
  }
  return {
    figures,
    rules: appliedRules(figures, onFile),
    findings: evaluateRules(figures, onFile),
  }
}

/** Of the rules on file those that bind the round on the day. */
function appliedRules(
  { on, festival, festival_name }: RoundFigures,
  onFile: readonly GiftRuleDTO[]
) {
  const festivalCap = festival === "birthday" ? "birthday_cap" : "festival_cap"
  const byFestival: Partial<Record<GiftRuleKind, string>> = {
    festival_cap: festival,
    festivals_allowed: festival_name,
  }
  return RULE_KINDS.filter(
    (kind) =>
      kind === festivalCap ||
      (kind !== "birthday_cap" && kind !== "festival_cap")
  ).flatMap((kind) => rulesInForce(onFile, kind, on, byFestival[kind]))
}

/** Throws when a finding refuses, with every refusal as a fault. */
export function refuseIfRefused(findings: readonly RuleFinding[]) {
  if (!isRefused(findings)) {
    return
  }
  const refusals = findings.filter((finding) => finding.outcome === "refuse")
  const sentence = refusals.map((finding) => finding.sentence.zh).join("")
  throw refuse.notAllowed(
    "gift_round_refused",
    { sentence },
    refusals.map(({ code, sentence: message }) => ({ code, message }))
  )
}

/** Gifts of the year, against the yearly caps. */
function yearlyOf(
  context: Context,
  judged: Judged,
  rules: GiftRuleDTO[],
  on: string
) {
  const [quota] = rulesInForce(rules, "extra_assistance_quota", on)
  return standingOf(context, judged, {
    festival: null,
    festival_name: null,
    cap_fens: rulesInForce(rules, "yearly_cap", on).flatMap(
      ({ amount_fen }) => amount_fen ?? []
    ),
    extra_fen: quota?.amount_fen ?? (0 as Fen),
  })
}

/** Gifts of the round's festival in the year, against the festival's caps. */
function festivalStandingOf(
  context: Context,
  judged: Judged,
  rules: GiftRuleDTO[],
  on: string
) {
  const { festival, festival_name } = judged.round
  return standingOf(context, judged, {
    festival,
    festival_name,
    cap_fens: festivalCapsInForce({ festival, on }, rules).map(
      ({ cap_fen }) => cap_fen
    ),
    extra_fen: 0 as Fen,
  })
}

async function standingOf(
  context: Context,
  { round, packages, member_batches }: Judged,
  asked: Pick<
    StandingQuestion,
    "festival" | "festival_name" | "cap_fens" | "extra_fen"
  >
): Promise<Standing> {
  const question = {
    ...asked,
    round_id: round.id,
    union_id: round.union_id,
    fiscal_year: round.fiscal_year,
    dearest_fen: dearestOf(packages),
    least_assisted_fen: leastAssistedOf(packages),
  }
  let highest_fen = 0 as Fen
  const members_over: Record<number, number> = {}
  for (const member_ids of member_batches ?? [null]) {
    const standing = await membersStanding(context, { ...question, member_ids })
    highest_fen = Math.max(highest_fen, standing.highest_fen) as Fen
    for (const [index, cap_fen] of question.cap_fens.entries()) {
      members_over[cap_fen] =
        (members_over[cap_fen] ?? 0) + (standing.members_over[index] ?? 0)
    }
  }
  return { highest_fen, members_over }
}

/** What a member costs at most while the choice is still open. */
export const dearestOf = (packages: readonly GiftPackageDTO[]): Fen =>
  Math.max(0, ...packages.map((item) => item.total_fen)) as Fen

export const leastAssistedOf = (packages: readonly GiftPackageDTO[]): Fen =>
  (packages.length > 0
    ? Math.min(...packages.map((item) => item.assisted_fen))
    : 0) as Fen
