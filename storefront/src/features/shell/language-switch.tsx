"use client"

import { usePathname } from "next/navigation"
import { localePath, pathWithoutLocale } from "@/i18n/paths"
import type { Locale } from "@/i18n/locales"

interface LanguageSwitchProps {
  to: Locale
  label: string
  className?: string
}

/** Leads to this same page in the other language, its question kept. */
export function LanguageSwitch({ to, label, className }: LanguageSwitchProps) {
  const pathname = usePathname()
  return (
    <a
      className={className}
      href={localePath(to, pathWithoutLocale(pathname))}
      hrefLang={to}
      lang={to}
      onClick={(event) => {
        event.currentTarget.search = window.location.search
      }}
    >
      {label}
    </a>
  )
}
