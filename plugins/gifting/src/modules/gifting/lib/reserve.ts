/** More late joiners than this would be another round, not a remainder. */
export const RESERVE_PERCENT = 20

/** The most places a round may hold; rounded up, or small unions had none. */
export const mostReserved = (members: number): number =>
  Math.ceil((members * RESERVE_PERCENT) / 100)
