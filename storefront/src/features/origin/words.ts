import type { ProductOrigin, SchemeSummary } from "@mall/origin/types"
import type { Locale } from "@/i18n/locales"
import { provinces } from "@/lib/provinces"

/** "贵州 黎平县", or "Liping 黎平县, Guizhou" for readers of English. */
export function placeName(
  place: { province_code: string; province_name: string; name: string },
  locale: Locale
): string {
  const province = provinceName(place.province_code, locale)
  return locale === "en"
    ? `${place.name}, ${province || place.province_name}`
    : `${province || place.province_name} ${place.name}`
}

/** The short name of a province: 贵州, Guizhou. */
export function provinceName(code: string, locale: Locale): string {
  return provinces.find((province) => province.code === code)?.[locale] ?? ""
}

export function originPlace(origin: ProductOrigin, locale: Locale): string {
  return placeName({ ...origin, name: origin.county_name }, locale)
}

export function schemeBadge(scheme: SchemeSummary, locale: Locale): string {
  return locale === "en" ? scheme.badge_en : scheme.badge
}

export function schemeName(scheme: SchemeSummary, locale: Locale): string {
  return locale === "en" ? scheme.name_en : scheme.name
}

/** The schemes of these codes, in the order the schemes are listed. */
export function schemesOf(
  codes: string[],
  schemes: SchemeSummary[]
): SchemeSummary[] {
  return schemes.filter((scheme) => codes.includes(scheme.code))
}

/**
 * Months as runs a reader understands: [10, 11, 12, 1] is "10–1". A run that
 * crosses the new year stays one run; all twelve months are "1–12".
 */
export function monthRuns(months: number[]): string {
  const inSeason = new Set(months)
  if (inSeason.size >= 12) {
    return "1–12"
  }
  const isStart = (month: number) =>
    inSeason.has(month) && !inSeason.has(month === 1 ? 12 : month - 1)
  const runs: string[] = []
  for (let month = 1; month <= 12; month += 1) {
    if (isStart(month)) {
      let end = month
      while (inSeason.has((end % 12) + 1)) {
        end = (end % 12) + 1
      }
      runs.push(end === month ? String(month) : `${month}–${end}`)
    }
  }
  return runs.join(", ")
}
