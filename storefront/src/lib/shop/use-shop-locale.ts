"use client"

import { useParams } from "next/navigation"
import type { Locale } from "@/i18n/locales"

/** The language of the open page, without next-intl's code in the browser. */
export function useShopLocale(): Locale {
  return useParams().locale === "en" ? "en" : "zh"
}
