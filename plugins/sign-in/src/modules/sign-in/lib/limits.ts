import type { GrowingPause, Window } from "./pace"

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** What one sign-in code is good for. */
export const CODE = { minutes: 5, attempts: 5, digits: 6 } as const

/** How long after a code the number counts as just proved. */
export const FRESH_MINUTES = 15

/** Codes to one number, per minute, hour and day. */
export const CODES_PER_NUMBER: readonly Window[] = [
  { seconds: MINUTE, limit: 1 },
  { seconds: HOUR, limit: 5 },
  { seconds: DAY, limit: 10 },
]

/** Codes from one address: a whole works may stand behind it at eight o'clock. */
export const windowsPerAddress = (
  limits: readonly [minute: number, hour: number, day: number]
): Window[] => [
  { seconds: MINUTE, limit: limits[0] },
  { seconds: HOUR, limit: limits[1] },
  { seconds: DAY, limit: limits[2] },
]

/** Five free mistakes on an account, then 1, 2, 5, 10, 20 and 30 minutes. */
export const ACCOUNT_PAUSE: GrowingPause = {
  seconds: DAY,
  free: 5,
  pauses: [1, 2, 5, 10, 20, 30].map((minutes) => minutes * MINUTE),
}

/** An address guesses over many accounts; colleagues share it. */
export const ADDRESS_PAUSE: GrowingPause = {
  seconds: HOUR,
  free: 100,
  pauses: [1, 2, 5, 10, 20, 30].map((minutes) => minutes * MINUTE),
}

/** An attempt unanswered for so long died with its server: a mistake. */
export const PENDING_SECONDS = 30

/** Older stamps decide nothing. */
export const FORGET_AFTER_SECONDS = DAY
