import { fillSentence } from "@mall/access/refusals"
import type { DeliveryMode } from "../../../types/names"
import type { GiftPackageDTO, RuleFinding } from "../../../types/dtos"
import { type GiftingSentenceCode, sentences } from "../../../types/sentences"
import { goodsFaults, type GoodNow } from "./goods-faults"
import { found } from "./rule-finding"

/** What submission will look at besides the rules. */
export type SubmissionFacts = {
  /** What the plan lacks, as `missingFromPlan` says it. */
  missing: GiftingSentenceCode | undefined
  delivery_mode: DeliveryMode
  member_count: number
  without_address: number
}

/** Everything but a rule that would refuse the submission of a draft. */
export function submissionFindings(facts: SubmissionFacts): RuleFinding[] {
  const { missing, delivery_mode, member_count, without_address } = facts
  const findings: RuleFinding[] = []
  if (missing) {
    findings.push(lacking(missing))
  }
  if (member_count === 0) {
    findings.push(lacking("gift_round_without_members"))
  } else if (delivery_mode === "home") {
    const outcome = without_address > 0 ? "refuse" : "pass"
    findings.push(
      found("member_addresses", outcome, {
        members: member_count,
        without: without_address,
      })
    )
  }
  return findings
}

/** Goods that cannot be ordered, of a round that is still to be. */
export const goodsFindings = (
  packages: readonly GiftPackageDTO[],
  goods: readonly GoodNow[],
  comparesPrices: boolean
): RuleFinding[] =>
  goodsFaults(packages, goods, { comparesPrices }).map(({ code, params }) =>
    lacking(code, params)
  )

const lacking = (
  code: GiftingSentenceCode,
  numbers: Record<string, string> = {}
): RuleFinding => ({
  code,
  outcome: "refuse",
  numbers,
  rule_id: null,
  document: null,
  effective_on: null,
  source: null,
  sentence: fillSentence(sentences[code], numbers),
})
