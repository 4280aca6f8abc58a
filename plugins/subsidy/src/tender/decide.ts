import type { Sentence } from "@mall/access/refusals"
import { addFen, type Fen, fen, formatYuan } from "@mall/ledger/money"
import { choose } from "../modules/subsidy/lib/choose"
import { endOfDay } from "@mall/calendar/civil-date"
import { type GoodsFacts, isEligible } from "../modules/subsidy/lib/eligibility"
import {
  type Entitlement,
  entitlementOf,
} from "../modules/subsidy/lib/entitlement"
import type { Candidate } from "../modules/subsidy/tables/standing"
import { say } from "../refuse"
import type {
  TenderChoice,
  TenderLine,
  TenderOffer,
} from "@mall/checkout/tenders"

/** A purse, what it pays, and why. */
export type Decided = TenderOffer & {
  candidate: Candidate
  tier_id: string | null
}

export const labelOf = ({
  programme,
}: Pick<Candidate, "programme">): Sentence => ({
  zh: programme.name,
  en: programme.name,
})

/** What every purse pays of these lines, and the sentence that says why. */
export function decide(
  candidates: readonly Candidate[],
  lines: readonly TenderLine[],
  facts: ReadonlyMap<string, GoodsFacts>,
  choice: TenderChoice,
  today: string
): Decided[] {
  const judged = candidates.map((candidate) => {
    const eligible = lines.filter((line) => {
      const known = facts.get(line.product_id)
      return known !== undefined && isEligible(candidate.programme, known)
    })
    const isAsked = choice === "auto" || choice.includes(candidate.reference)
    const block = blockOf(candidate, today)
    const price = addFen(...eligible.map(priceOf))
    const entitlement = entitlementOf(candidate.standing, price)
    const most_fen = fen(block ? 0 : entitlement.most_fen)
    return {
      candidate,
      block: block ?? (isAsked ? undefined : say("subsidy_why_not_chosen")),
      is_able: most_fen > 0,
      entitlement,
      payer: {
        reference: candidate.reference,
        most_fen: isAsked ? most_fen : fen(0),
        line_ids: eligible.map(({ line_id }) => line_id),
      },
    }
  })
  const chosen = choose(
    lines,
    judged.map(({ payer }) => payer)
  )
  return judged.map(({ candidate, block, is_able, entitlement }, index) => {
    const pays = chosen[index]!
    return {
      candidate,
      reference: candidate.reference,
      label: labelOf(candidate),
      is_able,
      is_chosen: pays.amount_fen > 0,
      amount_fen: pays.amount_fen,
      lines: pays.lines,
      remaining_fen: remainingOf(candidate),
      expires_at: endOfDay(candidate.programme.ends_on),
      why: block ?? whyOf(candidate, entitlement, pays.amount_fen),
      tier_id:
        pays.amount_fen > 0 && "tier_id" in entitlement
          ? entitlement.tier_id
          : null,
    }
  })
}

/** The goods' price: what another tender pays of it does not lower a threshold. */
const priceOf = (line: TenderLine) => fen(line.unit_price_fen * line.quantity)

export function blockOf({ programme }: Candidate, today: string) {
  if (programme.ends_on < today) {
    return say("subsidy_why_ended", { date: programme.ends_on })
  }
  if (programme.starts_on > today) {
    return say("subsidy_why_not_started", { date: programme.starts_on })
  }
  return programme.state === "suspended"
    ? say("subsidy_why_suspended")
    : undefined
}

function whyOf(
  candidate: Candidate,
  entitlement: Entitlement,
  pays: Fen
): Sentence {
  if (pays > 0) {
    return usedBy(candidate, entitlement, formatYuan(pays))
  }
  if (!("why" in entitlement)) {
    return say("subsidy_why_not_needed")
  }
  return entitlement.why === "threshold"
    ? say("subsidy_why_threshold", {
        threshold: formatYuan(entitlement.threshold_fen),
        missing: formatYuan(entitlement.missing_fen),
      })
    : say(`subsidy_why_${entitlement.why}`)
}

/** By which rule it pays: the tier that was reached, the share that matches. */
function usedBy(
  { standing }: Candidate,
  entitlement: Entitlement,
  amount: string
): Sentence {
  const tierId = "tier_id" in entitlement ? entitlement.tier_id : null
  const tier = standing.tiers.find(({ id }) => id === tierId)
  if (tier) {
    return say("subsidy_why_tier", {
      threshold: formatYuan(tier.threshold_fen),
      discount: formatYuan(tier.discount_fen),
      amount,
    })
  }
  return standing.kind === "matched"
    ? say("subsidy_why_matched", {
        percent: standing.match_percent ?? 0,
        amount,
      })
    : say("subsidy_why_used", { amount })
}

/** What the member may still get, goods permitting. */
export function remainingOf({ standing }: Candidate): Fen {
  const { kind, tiers, left_fen, per_member_fen, used_fen } = standing
  const limit =
    per_member_fen === null ? Infinity : Math.max(0, per_member_fen - used_fen)
  if (kind !== "tiered") {
    return fen(Math.min(left_fen, limit))
  }
  const open = tiers.filter(
    (tier) => !tier.is_used && tier.left_fen >= tier.discount_fen
  )
  const sum = open.reduce((total, tier) => total + tier.discount_fen, 0)
  return fen(Math.min(sum, limit))
}
