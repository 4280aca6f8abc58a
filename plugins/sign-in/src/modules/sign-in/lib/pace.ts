/** Moments in milliseconds since the epoch, oldest first. */
export type Stamps = readonly number[]

/** At most `limit` in any stretch of so many seconds. */
export type Window = { seconds: number; limit: number }

/** So many mistakes are free; each one more makes the pause longer. */
export type GrowingPause = {
  seconds: number
  free: number
  pauses: readonly number[]
}

const SECOND = 1000

const within = (stamps: Stamps, seconds: number, now: number) =>
  stamps.filter((at) => at > now - seconds * SECOND)

const secondsUntil = (moment: number, now: number) =>
  Math.max(0, Math.ceil((moment - now) / SECOND))

/** How long until every window has room for one more; 0 if it has now. */
export function waitForRoom(
  stamps: Stamps,
  windows: readonly Window[],
  now: number
): number {
  const waits = windows.map(({ seconds, limit }) => {
    const recent = within(stamps, seconds, now)
    const leaving = recent[recent.length - limit]
    return leaving === undefined
      ? 0
      : secondsUntil(leaving + seconds * SECOND, now)
  })
  return Math.max(0, ...waits)
}

/** How long until another attempt is taken; 0 if it is taken now. */
export function waitAfterMistakes(
  stamps: Stamps,
  { seconds, free, pauses }: GrowingPause,
  now: number
): number {
  const recent = within(stamps, seconds, now)
  const beyond = recent.length - free
  const last = recent[recent.length - 1]
  if (beyond < 0 || last === undefined) {
    return 0
  }
  const pause = pauses[Math.min(beyond, pauses.length - 1)] ?? 0
  return secondsUntil(last + pause * SECOND, now)
}
