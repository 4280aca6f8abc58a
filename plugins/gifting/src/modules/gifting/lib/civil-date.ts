const shanghai = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" })

/** The civil date `YYYY-MM-DD` of an instant, as calendars in China show it. */
export const civilDate = (at: Date): string => shanghai.format(at)
