import { fillSentence } from "@mall/access/refusals"
import type { GiftRuleDTO, RuleFinding } from "../../../types/dtos"
import type { RuleOutcome } from "../../../types/names"
import { ruleSentences } from "../../../types/rule-sentences"

type SentenceCode = keyof typeof ruleSentences
type Numbers = RuleFinding["numbers"]

/** A finding that rests on no document. */
export function found(
  code: string,
  outcome: RuleOutcome,
  numbers: Numbers
): RuleFinding {
  return {
    code,
    outcome,
    numbers,
    rule_id: null,
    document: null,
    effective_on: null,
    source: null,
    sentence: sentenceOf(code, outcome, numbers),
  }
}

/**
 * A finding that rests on a rule. A breach refuses only when the rule's
 * document is current and reliable; otherwise it warns and asks to verify.
 */
export function foundByRule(
  code: string,
  judgement: "pass" | "warn" | "breach",
  rule: GiftRuleDTO,
  numbers: Numbers
): RuleFinding {
  const outcome =
    judgement === "breach"
      ? rule.reliability === "good"
        ? "refuse"
        : "warn"
      : judgement
  return {
    code,
    outcome,
    numbers,
    rule_id: rule.id,
    document: rule.document,
    effective_on: rule.starts_on,
    source: rule.source,
    sentence: sentenceOf(code, outcome, {
      ...numbers,
      document: rule.document,
      effective: rule.starts_on,
    }),
  }
}

const sentenceOf = (code: string, outcome: RuleOutcome, numbers: Numbers) =>
  fillSentence(ruleSentences[`${code}_${outcome}` as SentenceCode], numbers)
