import { useTranslations } from "next-intl"
import { ButtonLink } from "@/ui/button-link"
import styles from "./pages.module.css"

interface PagesProps {
  /** The address of the list without its page number. */
  path: string
  page: number
  pageCount: number
}

/** Steps through a long list; nothing where one page holds it all. */
export function Pages({ path, page, pageCount }: PagesProps) {
  const t = useTranslations("shop.pages")
  if (pageCount <= 1) {
    return null
  }
  const joint = path.includes("?") ? "&" : "?"
  return (
    <nav className={styles.pages} aria-label={t("label")}>
      {page > 1 ? (
        <ButtonLink look="secondary" href={`${path}${joint}page=${page - 1}`}>
          {t("previous")}
        </ButtonLink>
      ) : null}
      <span>{t("where", { page, pageCount })}</span>
      {page < pageCount ? (
        <ButtonLink look="secondary" href={`${path}${joint}page=${page + 1}`}>
          {t("next")}
        </ButtonLink>
      ) : null}
    </nav>
  )
}
