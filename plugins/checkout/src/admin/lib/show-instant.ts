/** An instant in the reader's language, or a dash. */
export const showInstant = (instant: string | null, language: string) =>
  instant
    ? new Date(instant).toLocaleString(language === "en" ? "en" : "zh")
    : "—"
