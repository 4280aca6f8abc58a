const inShanghai = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Asia/Shanghai",
  dateStyle: "short",
})

/** The date in China at an instant: `2026-11-23`. */
export const civilDate = (instant: Date): string => inShanghai.format(instant)
