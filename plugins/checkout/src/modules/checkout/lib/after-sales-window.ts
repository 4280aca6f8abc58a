const DAY_MS = 24 * 60 * 60 * 1000

/** Whether so many days have gone by since the purchase was completed. */
export const isAfterSalesOver = (
  { state, closed_at }: { state: string; closed_at: Date | null },
  days: number,
  now: Date
): boolean =>
  state === "completed" &&
  closed_at !== null &&
  closed_at.getTime() + days * DAY_MS < now.getTime()
