import { allocate, fen, type Fen } from "@mall/ledger/money"

/**
 * Splits a refund over what each payer still has in the line, by largest
 * remainder: the parts sum to the refund, none exceeds what its payer has
 * left, and the last refund of a line empties all of them.
 */
export function splitByWhatIsLeft(amount: Fen, left: readonly Fen[]): Fen[] {
  const sum = left.reduce<number>((total, part) => total + part, 0)
  if (amount > sum) {
    throw new RangeError(`A refund of ${amount} out of ${sum}`)
  }
  return sum === 0 ? left.map(() => fen(0)) : allocate(amount, left)
}

export type LineMoney = {
  line_id: string
  subsidy_fen: Fen
  own_fen: Fen
  refunded_subsidy_fen: Fen
  refunded_own_fen: Fen
}

export type LineRefundSplit = {
  line_id: string
  subsidy_fen: Fen
  own_fen: Fen
}

/** What of a line's refund is the tenders' and what is the buyer's own. */
export function splitLineRefund(line: LineMoney, amount: Fen): LineRefundSplit {
  const [subsidy_fen = fen(0), own_fen = fen(0)] = splitByWhatIsLeft(amount, [
    fen(line.subsidy_fen - line.refunded_subsidy_fen),
    fen(line.own_fen - line.refunded_own_fen),
  ])
  return { line_id: line.line_id, subsidy_fen, own_fen }
}

export type PurseMoney = {
  tender: string
  reference: string
  line_id: string
  amount_fen: Fen
  refunded_fen: Fen
}

export type PurseRefund = Omit<PurseMoney, "refunded_fen">

/** Spreads the tenders' part of a line over the purses that paid for it. */
export function splitOverPurses(
  purses: readonly PurseMoney[],
  splits: readonly LineRefundSplit[]
): PurseRefund[] {
  return splits.flatMap(({ line_id, subsidy_fen }) => {
    const own = purses.filter((purse) => purse.line_id === line_id)
    const parts = splitByWhatIsLeft(
      subsidy_fen,
      own.map((purse) => fen(purse.amount_fen - purse.refunded_fen))
    )
    return own.flatMap(({ tender, reference }, index) => {
      const amount_fen = parts[index] ?? fen(0)
      return amount_fen > 0 ? [{ tender, reference, line_id, amount_fen }] : []
    })
  })
}
