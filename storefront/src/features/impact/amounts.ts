import type { Locale } from "@/i18n/locales"

/** A large figure and its unit apart: "128.46" and "万元". */
export interface LargeAmount {
  value: string
  unit: string
}

const plain = new Intl.NumberFormat("en-US", {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
})

/**
 * An amount for the board. Chinese readers get 万元 from ten thousand yuan on
 * and 亿元 from a hundred million, English readers millions.
 */
export function largeAmount(amountFen: number, locale: Locale): LargeAmount {
  const yuan = amountFen / 100
  if (locale === "en") {
    return yuan >= 1_000_000
      ? { value: `¥${plain.format(yuan / 1_000_000)}`, unit: "million" }
      : { value: `¥${plain.format(yuan)}`, unit: "" }
  }
  if (yuan >= 100_000_000) {
    return { value: plain.format(yuan / 100_000_000), unit: "亿元" }
  }
  if (yuan >= 10_000) {
    return { value: plain.format(yuan / 10_000), unit: "万元" }
  }
  return { value: plain.format(yuan), unit: "元" }
}

/** The strength of colour of each amount, 1 to 4, by its share of the largest. */
export function colourLevels(
  amounts: Record<string, number>
): Record<string, number> {
  const most = Math.max(0, ...Object.values(amounts))
  return Object.fromEntries(
    Object.entries(amounts)
      .filter(([, amount]) => amount > 0)
      .map(([key, amount]) => [key, Math.ceil((amount / most) * 4)])
  )
}
