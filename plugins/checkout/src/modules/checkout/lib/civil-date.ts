const shanghai = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" })

/** The civil date of an instant in China. */
export const civilDate = (at: Date): string => shanghai.format(at)
