import { addFen, allocate, fen } from "@mall/ledger/money"
import type {
  CountingRuleDTO,
  CreditKind,
  CreditSubject,
  Funding,
  FundingClass,
  LineNews,
  NewCredit,
} from "../../../types"

type RuleOn = (on: string) => CountingRuleDTO

const CLASSES: readonly FundingClass[] = ["direct", "assisted"]

/**
 * The credits that news of consignment lines adds to those posted already.
 * Paying credits each class of funding provisionally, accepting confirms what
 * still stands of it, a refund reverses its share of each class, split by
 * largest remainder so that the parts sum to the refund. News told twice adds
 * nothing. Throws when more is refunded than stands: the books would lie.
 */
export function deriveCredits(
  news: readonly LineNews[],
  posted: readonly NewCredit[],
  ruleOn: RuleOn
): NewCredit[] {
  const book = new Map<string, NewCredit[]>()
  const enter = (credit: NewCredit) => {
    const line = book.get(credit.consignment_line_id)
    if (line) {
      line.push(credit)
    } else {
      book.set(credit.consignment_line_id, [credit])
    }
  }
  posted.forEach(enter)
  return news.flatMap((item) => {
    const credits = creditsOf(item, book.get(lineIdOf(item)) ?? [], ruleOn)
    credits.forEach(enter)
    return credits
  })
}

export const lineIdOf = (news: LineNews) =>
  news.kind === "paid" ? news.line.consignment_line_id : news.line_id

function creditsOf(
  news: LineNews,
  posted: readonly NewCredit[],
  ruleOn: RuleOn
): NewCredit[] {
  switch (news.kind) {
    case "paid":
      return posted.length > 0 ? [] : provisional(news.line, news.on, ruleOn)
    case "accepted":
      return has(posted, "confirmed") ? [] : confirmation(posted, news.on)
    case "refunded":
      return posted.some(({ refund_key }) => refund_key === news.refund_key)
        ? []
        : reversal(posted, news)
  }
}

function provisional(
  { union_fen, subsidy_fen, own_fen, ...subject }: CreditSubject & Funding,
  on: string,
  ruleOn: RuleOn
): NewCredit[] {
  const rule = ruleOn(on)
  const parts = [
    { funding_class: rule.union_class, amount: union_fen },
    { funding_class: rule.subsidy_class, amount: subsidy_fen },
    { funding_class: rule.own_class, amount: own_fen },
  ]
  return CLASSES.map((funding_class) => ({
    ...subject,
    kind: "provisional" as const,
    funding_class,
    refund_key: "",
    amount_fen: addFen(
      ...parts
        .filter((part) => part.funding_class === funding_class)
        .map((part) => part.amount)
    ),
    was_confirmed: false,
    credited_on: on,
  })).filter(isSomething)
}

const confirmation = (posted: readonly NewCredit[], on: string) =>
  ofKind(posted, "provisional")
    .map((credit) => ({
      ...credit,
      kind: "confirmed" as const,
      amount_fen: standing(posted, credit.funding_class),
      credited_on: on,
    }))
    .filter(isSomething)

function reversal(
  posted: readonly NewCredit[],
  refund: Extract<LineNews, { kind: "refunded" }>
): NewCredit[] {
  const credits = ofKind(posted, "provisional")
  if (credits.length === 0) {
    return []
  }
  const stands = credits.map((credit) => standing(posted, credit.funding_class))
  if (refund.amount_fen > addFen(...stands)) {
    throw new RangeError(
      `Refund ${refund.refund_key} is more than stands of ${refund.line_id}`
    )
  }
  const parts = allocate(refund.amount_fen, stands)
  return credits
    .map((credit, index) => ({
      ...credit,
      kind: "reversed" as const,
      refund_key: refund.refund_key,
      amount_fen: parts[index] ?? fen(0),
      was_confirmed: has(posted, "confirmed"),
      credited_on: refund.on,
    }))
    .filter(isSomething)
}

/** What was credited to a class and not reversed since. */
function standing(posted: readonly NewCredit[], funding: FundingClass) {
  const sum = (kind: CreditKind) =>
    addFen(
      ...ofKind(posted, kind)
        .filter((credit) => credit.funding_class === funding)
        .map((credit) => credit.amount_fen)
    )
  return fen(sum("provisional") - sum("reversed"))
}

const ofKind = (credits: readonly NewCredit[], kind: CreditKind) =>
  credits.filter((credit) => credit.kind === kind)

const has = (credits: readonly NewCredit[], kind: CreditKind) =>
  credits.some((credit) => credit.kind === kind)

const isSomething = (credit: NewCredit) => credit.amount_fen > 0
