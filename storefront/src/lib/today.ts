const inShanghai = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Asia/Shanghai",
})

/** The civil date in China, "2026-01-20". */
export function civilDate(now: Date): string {
  return inShanghai.format(now)
}

/** The month in China, 1 to 12. */
export function monthOf(now: Date): number {
  return Number(civilDate(now).slice(5, 7))
}

/** "2026年1月20日" or "20 January 2026" from a civil date. */
export function formatDay(date: string, locale: "zh" | "en"): string {
  return new Intl.DateTimeFormat(locale === "zh" ? "zh-CN" : "en-GB", {
    dateStyle: "long",
    timeZone: "UTC",
  }).format(new Date(`${date}T00:00:00Z`))
}
