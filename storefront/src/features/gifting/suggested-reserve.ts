const SUGGESTED_PERCENT = 10
const MOST_PERCENT = 20

/** Places to hold for late joiners; rounded up, or small unions had none. */
export const suggestedReserve = (members: number) => ({
  suggested: Math.ceil((members * SUGGESTED_PERCENT) / 100),
  most: Math.ceil((members * MOST_PERCENT) / 100),
})
