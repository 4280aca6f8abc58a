import { fillSentence, type SentenceParams } from "@mall/access/refusals"
import { type Fen, formatYuan } from "@mall/ledger/money"
import { changeSentences } from "../../../types/change-sentences"
import type { GiftRuleDTO } from "../../../types/dtos"
import type { Judgement, JudgementChange } from "../../../types/judgement"
import type { RuleOutcome } from "../../../types/names"

const OUTCOMES: Record<RuleOutcome, { zh: string; en: string }> = {
  pass: { zh: "符合", en: "pass" },
  warn: { zh: "提醒", en: "warning" },
  refuse: { zh: "不符", en: "refusal" },
}

/**
 * What is not as it was when the same round was judged before: rules, budget,
 * what others take of it, members' standing, origins, and the findings that
 * came of it. Pure; nothing changed is an empty list.
 */
export function changesBetween(
  before: Judgement,
  now: Judgement
): JudgementChange[] {
  return [
    ...ruleChanges("rule_new", now.rules, before.rules),
    ...ruleChanges("rule_gone", before.rules, now.rules),
    ...figureChanges(before, now),
    ...assistedChanges(before, now),
    ...outcomeChanges(before, now),
  ]
}

/** Rows of `rules` that `others` does not have. A later row has another id. */
const ruleChanges = (
  code: "rule_new" | "rule_gone",
  rules: readonly GiftRuleDTO[],
  others: readonly GiftRuleDTO[]
) =>
  rules
    .filter((rule) => !others.some(({ id }) => id === rule.id))
    .map((rule) =>
      change(code, {
        document: rule.document,
        effective: rule.starts_on,
        limit: limitOf(rule),
      })
    )

function figureChanges(before: Judgement, now: Judgement) {
  const was = before.figures
  const is = now.figures
  return [
    amount("budget_changed", was.budget.gift_fen, is.budget.gift_fen),
    amount(
      "income_changed",
      was.budget.annual_income_fen,
      is.budget.annual_income_fen
    ),
    amount(
      "committed_changed",
      was.budget.committed_fen,
      is.budget.committed_fen
    ),
    amount("yearly_changed", was.yearly.highest_fen, is.yearly.highest_fen),
    amount(
      "festival_changed",
      was.of_festival.highest_fen,
      is.of_festival.highest_fen
    ),
  ].flat()
}

function assistedChanges(before: Judgement, now: Judgement) {
  return now.figures.packages.flatMap((item, index) =>
    amount(
      "assisted_changed",
      before.figures.packages[index]?.assisted_fen ?? null,
      item.assisted_fen,
      { package: item.name }
    )
  )
}

function outcomeChanges(before: Judgement, now: Judgement) {
  return now.findings.flatMap((finding) => {
    const was = before.findings.find(({ code }) => code === finding.code)
    if (!was || was.outcome === finding.outcome) {
      return []
    }
    const said = (language: "zh" | "en") => ({
      was: OUTCOMES[was.outcome][language],
      now: OUTCOMES[finding.outcome][language],
      sentence: finding.sentence[language],
    })
    const sentence = changeSentences.outcome_changed
    return [
      {
        code: "outcome_changed",
        sentence: {
          zh: fillSentence(sentence, said("zh")).zh,
          en: fillSentence(sentence, said("en")).en,
        },
      },
    ]
  })
}

const amount = (
  code: keyof typeof changeSentences,
  was: Fen | null,
  now: Fen | null,
  params: SentenceParams = {}
): JudgementChange[] =>
  was === now
    ? []
    : [change(code, { ...params, was: shown(was), now: shown(now) })]

const change = (
  code: keyof typeof changeSentences,
  params: SentenceParams
): JudgementChange => ({
  code,
  sentence: fillSentence(changeSentences[code], params),
})

const shown = (fen: Fen | null) => (fen === null ? "—" : formatYuan(fen))

const limitOf = ({ amount_fen, share_percent }: GiftRuleDTO) =>
  amount_fen !== null
    ? formatYuan(amount_fen)
    : share_percent !== null
      ? `${share_percent}%`
      : "—"
