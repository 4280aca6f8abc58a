const inShanghai = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Asia/Shanghai",
  dateStyle: "short",
})

/** The date in China at an instant: `2026-11-23`. */
export const civilDate = (instant: Date): string => inShanghai.format(instant)

/** The instant at which a civil day of China ends. */
export const endOfDay = (date: string): string =>
  new Date(`${date}T24:00:00+08:00`).toISOString()
