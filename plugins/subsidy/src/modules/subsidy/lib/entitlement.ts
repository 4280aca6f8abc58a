import { type Fen, fen } from "@mall/ledger/money"
import type { ProgrammeKind } from "../../../types/names"

export type TierStanding = {
  id: string
  threshold_fen: Fen
  discount_fen: Fen
  /** What its budget still has. */
  left_fen: Fen
  /** The member has used it in this activity. */
  is_used: boolean
}

export type Standing = {
  kind: ProgrammeKind
  per_order_fen: Fen | null
  per_member_fen: Fen | null
  /** What the member has had from the programme so far. */
  used_fen: Fen
  match_percent: number | null
  /** Allowance: what is left of it. Matched: what its budget still has. */
  left_fen: Fen
  tiers: readonly TierStanding[]
}

export type Entitlement =
  | { most_fen: Fen; tier_id: string | null }
  | {
      most_fen: 0
      why: "scope" | "nothing_left" | "budget_gone" | "limit" | "tiers_used"
    }
  | { most_fen: 0; why: "threshold"; threshold_fen: Fen; missing_fen: Fen }

/**
 * A share of an amount in whole fen, the fraction of a fen left with the
 * programme. The one place where a subsidy is rounded.
 */
export const matchedShare = (amount: Fen, percent: number): Fen =>
  fen(Number((BigInt(amount) * BigInt(percent)) / 100n))

/**
 * The most a programme may pay for goods in its scope that cost so much, by
 * its own rules alone; what other programmes pay is settled by `choose`.
 * Thresholds and shares go by the goods' price, never by what is left to pay.
 */
export function entitlementOf(
  standing: Standing,
  eligible_fen: Fen
): Entitlement {
  if (eligible_fen <= 0) {
    return { most_fen: 0, why: "scope" }
  }
  const limit = limitOf(standing)
  if (limit <= 0) {
    return { most_fen: 0, why: "limit" }
  }
  if (standing.kind === "tiered") {
    return tierOf(standing.tiers, eligible_fen, limit)
  }
  if (standing.left_fen <= 0) {
    const why = standing.kind === "matched" ? "budget_gone" : "nothing_left"
    return { most_fen: 0, why }
  }
  const wanted =
    standing.kind === "matched"
      ? matchedShare(eligible_fen, standing.match_percent ?? 0)
      : eligible_fen
  const most = Math.min(wanted, standing.left_fen, limit)
  return most > 0
    ? { most_fen: fen(most), tier_id: null }
    : { most_fen: 0, why: "scope" }
}

function limitOf({ per_order_fen, per_member_fen, used_fen }: Standing) {
  const left = per_member_fen === null ? Infinity : per_member_fen - used_fen
  return Math.min(per_order_fen ?? Infinity, left)
}

/** The highest tier that fits; the next where one is used or has no budget. */
function tierOf(
  tiers: readonly TierStanding[],
  eligible_fen: Fen,
  limit: number
): Entitlement {
  const fitting = tiers.filter((tier) => tier.threshold_fen <= eligible_fen)
  const lowest = [...tiers].sort((a, b) => a.threshold_fen - b.threshold_fen)[0]
  if (fitting.length === 0) {
    return lowest
      ? {
          most_fen: 0,
          why: "threshold",
          threshold_fen: lowest.threshold_fen,
          missing_fen: fen(lowest.threshold_fen - eligible_fen),
        }
      : { most_fen: 0, why: "budget_gone" }
  }
  const unused = fitting.filter(({ is_used }) => !is_used)
  if (unused.length === 0) {
    return { most_fen: 0, why: "tiers_used" }
  }
  const funded = unused.filter((tier) => tier.left_fen >= tier.discount_fen)
  if (funded.length === 0) {
    return { most_fen: 0, why: "budget_gone" }
  }
  const [best] = funded
    .filter((tier) => tier.discount_fen <= limit)
    .sort((a, b) => b.discount_fen - a.discount_fen)
  return best
    ? { most_fen: best.discount_fen, tier_id: best.id }
    : { most_fen: 0, why: "limit" }
}
