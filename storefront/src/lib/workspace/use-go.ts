"use client"

import { useRouter } from "next/navigation"
import { useLocale } from "next-intl"
import { localePath } from "@/i18n/paths"

/** Opens a page of this site in the reader's language. */
export function useGo() {
  const router = useRouter()
  const locale = useLocale()
  return (path: string) => router.push(localePath(locale, path))
}
