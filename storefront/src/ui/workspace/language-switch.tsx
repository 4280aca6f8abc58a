"use client"

import { usePathname, useSearchParams } from "next/navigation"
import { useLocale, useTranslations } from "next-intl"
import { localePath, pathWithoutLocale } from "@/i18n/paths"
import styles from "./language-switch.module.css"

/** Opens the same page in the other language, filters included. */
export function LanguageSwitch() {
  const t = useTranslations("workspace")
  const path = pathWithoutLocale(usePathname())
  const query = useSearchParams().toString()
  const other = useLocale() === "zh" ? "en" : "zh"
  const address = localePath(other, path)
  return (
    <a
      className={styles.link}
      href={query ? `${address}?${query}` : address}
      hrefLang={other}
      lang={other}
    >
      {t("other_language")}
    </a>
  )
}
