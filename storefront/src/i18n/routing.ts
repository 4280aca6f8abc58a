import { defineRouting } from "next-intl/routing"
import { defaultLocale, locales } from "./locales"

/**
 * Chinese at the root, English under /en. The address alone decides the
 * language: no cookie and no header, so every page can be cached.
 */
export const routing = defineRouting({
  locales,
  defaultLocale,
  localePrefix: "as-needed",
  localeDetection: false,
  localeCookie: false,
})
