import { type CivilDate, civilDate } from "@mall/calendar/civil-date"

const DAY_MS = 24 * 60 * 60 * 1000

/** So many days a union has at least to replace a receipt that was rejected. */
export const REPLACING_DAYS = 3

/** The day a number of days after the one it is in China at an instant. */
export const daysAfter = (instant: Date, days: number): CivilDate =>
  civilDate(new Date(instant.getTime() + days * DAY_MS))

/** Whether the last day to pay is over; the day itself still counts. */
export const isOverdue = (payBy: CivilDate | null, at: Date): boolean =>
  payBy !== null && payBy < civilDate(at)

/** Until when an order must be paid whose receipt is sent back now. */
export function payByAfterRejection(payBy: CivilDate | null, at: Date) {
  const least = daysAfter(at, REPLACING_DAYS)
  return payBy !== null && payBy > least ? payBy : least
}
