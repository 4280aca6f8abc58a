import type { Fen } from "@mall/ledger/money"
import type { Context } from "@medusajs/framework/types"
import type {
  GiftPackageDTO,
  GiftRoundDTO,
  GiftRuleDTO,
  RuleFinding,
} from "../../../types/dtos"
import { refuse } from "../../../refuse"
import { rulesInForce } from "../lib/applicable-rules"
import { civilDate } from "@mall/calendar/civil-date"
import { evaluateRules, isRefused } from "../lib/evaluate-rules"
import { festivalName } from "../lib/festival-name"
import { rulesOf } from "../queries/rule-queries"
import { budgetsOf } from "../queries/budget-queries"
import { yearlyStanding } from "../queries/year-queries"

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
): Promise<RuleFinding[]> {
  const { round, packages } = judged
  const onFile = await rulesOf(context, rules.province_code, round.union_id)
  const budgets = await budgetsOf(context, round.union_id, rules.on, round.id)
  const budget = budgets.find((item) => item.fiscal_year === round.fiscal_year)
  return evaluateRules(
    {
      ...round,
      ...rules,
      // A frozen round does not drift out of its year while it is decided on.
      submitted_on: round.submitted_at
        ? civilDate(new Date(round.submitted_at))
        : rules.on,
      festival_name: festivalName(round),
      packages,
      member_count: judged.member_count,
      yearly: await standingOf(context, judged, onFile, rules.on),
      budget: {
        gift_fen: budget?.gift_fen ?? null,
        annual_income_fen: budget?.annual_income_fen ?? null,
        committed_fen: budget?.committed_fen ?? (0 as Fen),
      },
    },
    onFile
  )
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

async function standingOf(
  context: Context,
  { round, packages, member_batches }: Judged,
  rules: GiftRuleDTO[],
  on: string
) {
  const [quota] = rulesInForce(rules, "extra_assistance_quota", on)
  const question = {
    round_id: round.id,
    union_id: round.union_id,
    fiscal_year: round.fiscal_year,
    dearest_fen: dearestOf(packages),
    least_assisted_fen: leastAssistedOf(packages),
    cap_fens: rulesInForce(rules, "yearly_cap", on).flatMap(
      ({ amount_fen }) => amount_fen ?? []
    ),
    extra_fen: quota?.amount_fen ?? (0 as Fen),
  }
  let highest_fen = 0 as Fen
  const members_over: Record<number, number> = {}
  for (const member_ids of member_batches ?? [null]) {
    const standing = await yearlyStanding(context, { ...question, member_ids })
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
