import { defaultLocale, locales, type Locale } from "./locales"

/** The address of `path` (which starts with "/") in `locale`. */
export function localePath(locale: Locale, path: string): string {
  if (locale === defaultLocale) {
    return path
  }
  return path === "/" ? `/${locale}` : `/${locale}${path}`
}

/** The address without its language, whether or not it carried one. */
export function pathWithoutLocale(pathname: string): string {
  const [, first = "", ...rest] = pathname.split("/")
  const isLocale = locales.some((locale) => locale === first)
  return isLocale ? `/${rest.join("/")}` : pathname
}
