const MINUTE = 60
const HOUR = 60 * MINUTE

/** A wait in words, rounded up so that nobody comes back too early. */
export function inWords(seconds: number): { wait_zh: string; wait_en: string } {
  const [count, zh, en] =
    seconds <= MINUTE
      ? [seconds, "秒", "second"]
      : seconds <= HOUR
        ? [Math.ceil(seconds / MINUTE), "分钟", "minute"]
        : [Math.ceil(seconds / HOUR), "小时", "hour"]
  return {
    wait_zh: `${count} ${zh}`,
    wait_en: `${count} ${en}${count === 1 ? "" : "s"}`,
  }
}
