import { addFen, fen, type Fen } from "@mall/ledger/money"
import type { Unit } from "@mall/outbox/one-transaction"
import type { LineSplit } from "./consignments"
import type { PurseRefund } from "../../modules/checkout/lib/split-refund"
import type {
  Purchase,
  Purse,
  PurseLine,
} from "../../modules/checkout/tables/purchases"
import { refuse } from "../../refuse"
import {
  registeredTenders,
  tenderNamed,
  type Buyer,
  type TenderChoice,
  type TenderLine,
  type TenderPurchase,
} from "../../tenders"

export type Held = {
  purses: PurseLine[]
  splits: Map<string, LineSplit>
  total_fen: Fen
  credits: { tender: string; amount_fen: Fen }[]
}

/**
 * Asks every tender in turn to hold its part; each sees what the ones before
 * left of the lines. Refuses with `tender_exceeds_line` when one gives more
 * than that: no purse pays for goods twice.
 */
export async function holdTenders(
  unit: Unit,
  input: {
    purchase: TenderPurchase
    lines: readonly TenderLine[]
    choice: TenderChoice
    at: Date
    expires_at: Date
  }
): Promise<Held> {
  const purses: PurseLine[] = []
  const splits = new Map<string, LineSplit>()
  const credits: Held["credits"] = []
  const left = new Map(
    input.lines.map((line) => [line.line_id, line.amount_fen])
  )
  for (const tender of registeredTenders()) {
    const holds = await tender.hold(unit, {
      ...input,
      lines: input.lines.map((line) => ({
        ...line,
        amount_fen: left.get(line.line_id) ?? fen(0),
      })),
    })
    const given = holds.flatMap((hold) =>
      hold.lines
        .filter((line) => line.amount_fen > 0)
        .map((line) => ({
          tender: tender.name,
          reference: hold.reference,
          label_zh: hold.label.zh,
          label_en: hold.label.en,
          ...line,
        }))
    )
    for (const { line_id, amount_fen } of given) {
      const rest = (left.get(line_id) ?? 0) - amount_fen
      if (rest < 0) {
        throw refuse.unexpected("tender_exceeds_line")
      }
      left.set(line_id, fen(rest))
      const split = splits.get(line_id) ?? {
        subsidy_fen: fen(0),
        union_fen: fen(0),
      }
      const field = tender.funding === "union" ? "union_fen" : "subsidy_fen"
      splits.set(line_id, {
        ...split,
        [field]: addFen(split[field], amount_fen),
      })
    }
    if (given.length > 0) {
      credits.push({
        tender: tender.name,
        amount_fen: addFen(...given.map(({ amount_fen }) => amount_fen)),
      })
    }
    purses.push(...given)
  }
  return {
    purses,
    splits,
    credits,
    total_fen: addFen(...credits.map(({ amount_fen }) => amount_fen)),
  }
}

export const buyerOfPurchase = (purchase: Purchase): Buyer => ({
  customer_id: purchase.customer_id,
  ...(purchase.member_id && { member_id: purchase.member_id }),
  ...(purchase.union_id && { union_id: purchase.union_id }),
  ...(purchase.union_name && { union_name: purchase.union_name }),
  ...(purchase.union_path && { union_path: purchase.union_path }),
})

const tenderPurchase = (purchase: Purchase): TenderPurchase => ({
  id: purchase.id,
  buyer: buyerOfPurchase(purchase),
})

const namesOf = (purses: readonly { tender: string }[]) =>
  [...new Set(purses.map(({ tender }) => tender))].sort()

/** Whether every tender of the purchase still has what it held for it. */
export async function areTendersHeld(
  unit: Unit,
  purchase: Purchase,
  purses: readonly { tender: string }[]
): Promise<boolean> {
  for (const name of namesOf(purses)) {
    if (!(await tenderNamed(name).isHeld(unit, tenderPurchase(purchase)))) {
      return false
    }
  }
  return true
}

/** The held amounts are spent. */
export async function postTenders(
  unit: Unit,
  purchase: TenderPurchase,
  purses: readonly { tender: string }[],
  at: Date
): Promise<void> {
  for (const name of namesOf(purses)) {
    await tenderNamed(name).post(unit, purchase, at)
  }
}

/** The held amounts are free again. */
export async function voidTenders(
  unit: Unit,
  purchase: Purchase,
  purses: readonly Purse[],
  at: Date
): Promise<void> {
  for (const name of namesOf(purses)) {
    await tenderNamed(name).void(unit, tenderPurchase(purchase), at)
  }
}

/** Posted amounts go back to their purses. */
export async function refundTenders(
  unit: Unit,
  purchase: Purchase,
  refundKey: string,
  refunds: readonly PurseRefund[],
  at: Date
): Promise<void> {
  for (const name of namesOf(refunds)) {
    const lines = refunds
      .filter(({ tender }) => tender === name)
      .map(({ reference, line_id, amount_fen }) => ({
        reference,
        line_id,
        amount_fen,
      }))
    const { returned } = await tenderNamed(name).refund(unit, {
      purchase: tenderPurchase(purchase),
      refund_key: refundKey,
      lines,
      at,
    })
    const sum = (amounts: readonly { amount_fen: Fen }[]) =>
      addFen(...amounts.map(({ amount_fen }) => amount_fen))
    if (sum(returned) !== sum(lines)) {
      throw refuse.unexpected("money_unbalanced")
    }
  }
}
