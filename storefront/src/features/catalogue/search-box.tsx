import { Search } from "lucide-react"
import { useLocale, useTranslations } from "next-intl"
import { localePath } from "@/i18n/paths"
import { Button } from "@/ui/button"
import styles from "./search-box.module.css"

/** Works without any script: it simply asks /search?q=. */
export function SearchBox({ query = "" }: { query?: string }) {
  const t = useTranslations("common.search")
  return (
    <form
      className={styles.box}
      action={localePath(useLocale(), "/search")}
      role="search"
    >
      <Search className={styles.icon} size={20} aria-hidden />
      <input
        className={styles.input}
        type="search"
        name="q"
        defaultValue={query}
        maxLength={60}
        required
        aria-label={t("label")}
        placeholder={t("placeholder")}
      />
      <Button type="submit">{t("submit")}</Button>
    </form>
  )
}
