const shanghai = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" })
const shanghaiMinute = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Asia/Shanghai",
  dateStyle: "short",
  timeStyle: "short",
})

/** "2026-01-20" of an instant, as the calendar in China shows it. */
export const dateOf = (instant: string | Date): string =>
  shanghai.format(new Date(instant))

/** "2026-01-20 09:05" of an instant. */
export const minuteOf = (instant: string | Date): string =>
  shanghaiMinute.format(new Date(instant))

const day_ms = 24 * 60 * 60 * 1000

/** Whole days from one civil date to another; negative when it is past. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / day_ms)

/** A civil date as people say it: 1月20日, January 20. */
export const dayInWords = (date: string, locale: string): string =>
  new Intl.DateTimeFormat(locale === "en" ? "en-GB" : "zh-CN", {
    month: "long",
    day: "numeric",
    timeZone: "UTC",
  }).format(new Date(date))
