const pauses_ms = [2_000, 2_000, 3_000, 3_000, 5_000, 8_000, 12_000]
const longest_ms = 15_000

/** How long to wait before asking again: soon at first, then rarely. */
export const pauseBefore = (attempt: number): number =>
  pauses_ms[attempt] ?? longest_ms
