import { type Fen, fen } from "../../../money"

export type Delta = { balance_fen: number; held_fen: number }
export type Deltas = Map<string, Delta>

type Movement = {
  debit_account_id: string
  credit_account_id: string
  amount_fen: number
}

/** Adds to what an account's balance and held amount change by. */
export function addDelta(
  deltas: Deltas,
  accountId: string,
  { balance_fen = 0, held_fen = 0 }: Partial<Delta>
) {
  const before = deltas.get(accountId) ?? { balance_fen: 0, held_fen: 0 }
  deltas.set(accountId, {
    balance_fen: before.balance_fen + balance_fen,
    held_fen: before.held_fen + held_fen,
  })
}

/** What transfers change together: they take effect as one. */
export function deltasOf(movements: readonly Movement[]): Deltas {
  const deltas: Deltas = new Map()
  for (const { debit_account_id, credit_account_id, amount_fen } of movements) {
    addDelta(deltas, debit_account_id, { balance_fen: -amount_fen })
    addDelta(deltas, credit_account_id, { balance_fen: amount_fen })
  }
  return deltas
}

type Standing = {
  id: string
  may_overdraw: boolean
  balance_fen: number
  held_fen: number
}

export type Shortage = { account_id: string; needed: Fen; available: Fen }

/** The accounts that the changes would leave without cover, by id. */
export function shortagesOf(
  accounts: Iterable<Standing>,
  deltas: Deltas
): Shortage[] {
  const shortages: Shortage[] = []
  for (const { id, may_overdraw, balance_fen, held_fen } of accounts) {
    const delta = deltas.get(id)
    if (!delta || may_overdraw) {
      continue
    }
    const available = balance_fen - held_fen
    const needed = delta.held_fen - delta.balance_fen
    if (needed > available) {
      shortages.push({
        account_id: id,
        needed: fen(needed),
        available: fen(available),
      })
    }
  }
  return shortages
}
