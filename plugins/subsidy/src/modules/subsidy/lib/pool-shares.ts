import { allocate, type Fen, fen } from "@mall/ledger/money"

/** How many buyers may draw from one budget without waiting for each other. */
export const POOL_SHARES = 8

/**
 * Lays an amount out over the shares of a pool in whole units (a tier's
 * discount), so that each share serves whole uses; what is no whole unit goes
 * to the first share.
 */
export function layOut(amount: Fen, unit: Fen): Fen[] {
  const units = Math.floor(amount / unit)
  const shares = allocate(fen(units), Array<number>(POOL_SHARES).fill(1))
  return shares.map((share, index) =>
    fen(share * unit + (index === 0 ? amount - units * unit : 0))
  )
}
