"use client"

import { usePathname } from "next/navigation"
import { useLocale, useTranslations } from "next-intl"
import { localePath, pathWithoutLocale } from "@/i18n/paths"
import styles from "./language-switch.module.css"

/** Opens the same page in the other language, filters included. */
export function LanguageSwitch() {
  const t = useTranslations("workspace")
  const path = pathWithoutLocale(usePathname())
  const other = useLocale() === "zh" ? "en" : "zh"
  return (
    <a
      className={styles.link}
      href={localePath(other, path)}
      hrefLang={other}
      lang={other}
      onClick={(event) => {
        event.currentTarget.search = window.location.search
        event.currentTarget.hash = window.location.hash
      }}
    >
      {t("other_language")}
    </a>
  )
}
