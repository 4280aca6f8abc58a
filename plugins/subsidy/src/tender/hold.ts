import type { Unit } from "@mall/outbox/one-transaction"
import { type Fen, fen } from "@mall/ledger/money"
import { civilDate } from "@mall/calendar/civil-date"
import type { PoolShare } from "../modules/subsidy/tables/purses"
import type {
  NewRedemption,
  Redemption,
} from "../modules/subsidy/tables/redemptions"
import { newRedemptionId } from "../modules/subsidy/tables/redemptions"
import { refuse } from "../refuse"
import type { Tender, TenderHold } from "@mall/checkout/tenders"
import { type Decided, decide, labelOf } from "./decide"
import { factsOf } from "./facts"
import { mallAccount, useLedger, useSubsidy } from "./services"

type HoldInput = Parameters<Tender["hold"]>[1]

/**
 * Decides under the locks of the member's own rows what each purse pays, and
 * holds it. Only a programme's pool is shared with others: of it one share is
 * locked, so buyers queue when all shares are taken and at a budget's end.
 */
export async function holdSubsidies(
  unit: Unit,
  input: HoldInput
): Promise<TenderHold[]> {
  const { purchase, choice, lines, at } = input
  const { member_id, union_id, union_path } = purchase.buyer
  const asked = choice === "auto" ? [] : choice.filter(isOurs)
  if (!member_id || !union_id || !union_path) {
    if (asked.length > 0) {
      throw refuse.notAllowed("subsidy_unknown")
    }
    return []
  }
  const today = civilDate(at)
  const candidates = await useSubsidy(unit, (subsidy, context) =>
    subsidy.candidatesOf(
      { member_id, union_path },
      today,
      { lock: true },
      context
    )
  )
  // Asked only under the member's lock: of two equal calls at once the second
  // must find what the first has held.
  const before = await useSubsidy(unit, (subsidy, context) =>
    subsidy.lockRedemptions(purchase.id, context)
  )
  if (before.length > 0) {
    return await heldBefore(unit, before)
  }
  if (asked.some((ref) => !candidates.some((c) => c.reference === ref))) {
    throw refuse.notAllowed("subsidy_unknown")
  }
  const facts = await factsOf(
    unit.use,
    lines,
    candidates.map(({ programme }) => programme),
    today
  )
  const shares = new Map<string, PoolShare>()
  for (;;) {
    const decided = decide(candidates, lines, facts, choice, today)
    assertAsked(decided, asked)
    const chosen = decided.filter(({ is_chosen }) => is_chosen)
    const gone = await lockShares(unit, chosen, shares, purchase.id)
    if (!gone) {
      return await place(unit, input, { member_id, union_id }, chosen, shares)
    }
    // Somebody was faster at a budget's end: decide again with what is left.
    lowerPool(candidates, gone)
  }
}

/** A list may name purses of other tenders; ours are known by their ids. */
const isOurs = (reference: string) => /^(alw|sprg)_/.test(reference)

function assertAsked(decided: readonly Decided[], asked: readonly string[]) {
  const refused = decided.find(
    ({ reference, is_able }) => !is_able && asked.includes(reference)
  )
  if (refused) {
    const refusal = refuse.notAllowed("subsidy_not_usable", {
      label: refused.label.zh,
      why: refused.why.zh,
    })
    refusal.sentence.en = refuse.notAllowed("subsidy_not_usable", {
      label: refused.label.en,
      why: refused.why.en,
    }).sentence.en
    throw refusal
  }
}

const poolOf = ({ candidate, tier_id }: Decided): string | null =>
  candidate.allowance ? null : (tier_id ?? candidate.programme.id)

type Dry = { pool: string; left_fen: number }

/** Locks a share of every pool that pays; answers a pool that no longer can. */
async function lockShares(
  unit: Unit,
  chosen: readonly Decided[],
  shares: Map<string, PoolShare>,
  purchaseId: string
): Promise<Dry | undefined> {
  const needs = chosen
    .flatMap((one) => {
      const pool = poolOf(one)
      return pool ? [{ pool, amount: one.amount_fen }] : []
    })
    .sort((a, b) => (a.pool < b.pool ? -1 : 1))
  for (const { pool, amount } of needs) {
    const locked = shares.get(pool)
    if (locked && locked.left_fen >= amount) {
      continue
    }
    const share =
      (await useSubsidy(unit, (subsidy, context) =>
        subsidy.lockShare(pool, amount, context)
      )) ?? (await gather(unit, pool, amount, purchaseId))
    if (!("share" in share)) {
      return share
    }
    shares.set(pool, share)
  }
  return undefined
}

/**
 * Pours a pool's last crumbs into one share, if together they are enough;
 * otherwise says how much there is. It looks before it locks: once a budget
 * is gone nobody waits at it any more.
 */
async function gather(
  unit: Unit,
  pool: string,
  amount: Fen,
  purchaseId: string
): Promise<PoolShare | Dry> {
  const seen = await useSubsidy(unit, (subsidy, context) =>
    subsidy.poolLeft(pool, context)
  )
  if (seen < amount) {
    return { pool, left_fen: seen }
  }
  const all = await useSubsidy(unit, (subsidy, context) =>
    subsidy.lockPool(pool, context)
  )
  const sum = all.reduce((total, { left_fen }) => total + left_fen, 0)
  const [first, ...others] = all
  if (!first || sum < amount) {
    return { pool, left_fen: sum }
  }
  const poured = others.filter(({ left_fen }) => left_fen > 0)
  await pour(unit, first, poured, purchaseId)
  return { ...first, left_fen: sum }
}

async function pour(
  unit: Unit,
  into: PoolShare,
  from: readonly PoolShare[],
  purchaseId: string
) {
  await useLedger(unit, (ledger, context) =>
    ledger.postTransfers(
      from.map(({ account_id, left_fen, pool_id, share }) => ({
        debit_account_id: account_id,
        credit_account_id: into.account_id,
        amount_fen: fen(left_fen),
        code: "programme_pooled" as const,
        key: `pool:${pool_id}:${share}:gathered:${purchaseId}`,
        reference: "programme",
        reference_id: into.programme_id,
      })),
      context
    )
  )
  const poured = from.reduce((sum, { left_fen }) => sum + left_fen, 0)
  await useSubsidy(unit, (subsidy, context) =>
    subsidy.changePurses(
      [
        { ...into, allowance_id: null, by_fen: poured },
        ...from.map((share) => ({
          ...share,
          allowance_id: null,
          by_fen: -share.left_fen,
        })),
      ],
      context
    )
  )
}

function lowerPool(
  candidates: Parameters<typeof decide>[0],
  { pool, left_fen }: Dry
) {
  for (const { programme, standing } of candidates) {
    if (programme.id === pool) {
      standing.left_fen = fen(left_fen)
    }
    for (const tier of standing.tiers.filter(({ id }) => id === pool)) {
      Object.assign(tier, { left_fen: fen(left_fen) })
    }
  }
}

async function place(
  unit: Unit,
  { purchase, at, expires_at }: HoldInput,
  member: { member_id: string; union_id: string },
  chosen: readonly Decided[],
  shares: ReadonlyMap<string, PoolShare>
): Promise<TenderHold[]> {
  if (chosen.length === 0) {
    return []
  }
  const clearing = await mallAccount(unit, "clearing")
  const purses = chosen.map((one) => {
    const pool = poolOf(one)
    const share = pool ? (shares.get(pool) ?? null) : null
    const { allowance, programme } = one.candidate
    return { one, share, allowance, programme }
  })
  const holds = await useLedger(unit, (ledger, context) =>
    ledger.placeHolds(
      purses.map(({ one, share, allowance, programme }) => ({
        account_id: (allowance ?? share!).account_id,
        credit_account_id: clearing.id,
        amount_fen: one.amount_fen,
        code: "subsidy_redeemed" as const,
        key: `purchase:${purchase.id}:subsidy:${programme.id}`,
        reference: "purchase",
        reference_id: purchase.id,
        // Checkout gives it back, or our own job does: both know the purse.
        expires_at: null,
      })),
      context
    )
  )
  const redemptions: NewRedemption[] = purses.map(
    ({ one, share, allowance, programme }, index) => ({
      id: newRedemptionId(),
      purchase_id: purchase.id,
      programme_id: programme.id,
      allowance_id: allowance?.id ?? null,
      tier_id: one.tier_id,
      pool_id: share?.pool_id ?? null,
      pool_share: share?.share ?? null,
      ...member,
      hold_id: holds[index]!.id,
      amount_fen: one.amount_fen,
      held_at: at,
      expires_at,
      lines: one.lines,
    })
  )
  await useSubsidy(unit, (subsidy, context) =>
    subsidy.recordHolds(redemptions, context)
  )
  return chosen.map(({ reference, label, amount_fen, lines }) => ({
    reference,
    label,
    amount_fen,
    lines,
  }))
}

/** The same purchase again: what it holds already. A voided one holds nothing. */
async function heldBefore(
  unit: Unit,
  before: readonly Redemption[]
): Promise<TenderHold[]> {
  const programmes = await useSubsidy(unit, (subsidy, context) =>
    subsidy.programmesById(
      before.map(({ programme_id }) => programme_id),
      context
    )
  )
  return before
    .filter(({ state }) => state !== "voided")
    .map((redemption) => {
      const programme = programmes.find(
        ({ id }) => id === redemption.programme_id
      )!
      return {
        reference: redemption.allowance_id ?? redemption.programme_id,
        label: labelOf({ programme }),
        amount_fen: redemption.amount_fen,
        lines: redemption.lines.map(({ line_id, amount_fen }) => ({
          line_id,
          amount_fen,
        })),
      }
    })
}
