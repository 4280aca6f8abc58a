/** This year or the next, as asked for; anything else is this year. */
export const plannedYearOf = (
  asked: string | undefined,
  thisYear: number
): number => (asked === String(thisYear + 1) ? thisYear + 1 : thisYear)
