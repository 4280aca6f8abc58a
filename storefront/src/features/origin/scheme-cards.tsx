import type { SchemeSummary } from "@mall/origin/types"
import { useLocale, useTranslations } from "next-intl"
import { Link } from "@/i18n/link"
import { schemeName } from "./words"
import styles from "./origin.module.css"

/** The lists, each with how many counties it covers today. */
export function SchemeCards({ schemes }: { schemes: SchemeSummary[] }) {
  const t = useTranslations("origin.zone")
  const locale = useLocale()
  return (
    <ul className={styles.cards}>
      {schemes.map((scheme) => (
        <li key={scheme.code}>
          <Link href={`/zone/${scheme.code}`} className={styles.card}>
            <h3>{schemeName(scheme, locale)}</h3>
            <p>{t("counties", { count: scheme.county_count })}</p>
            {scheme.unverified_county_count ? (
              <p className={styles.where}>
                {t("unverified", { count: scheme.unverified_county_count })}
              </p>
            ) : null}
            <p className={styles.more}>{t("open")}</p>
          </Link>
        </li>
      ))}
    </ul>
  )
}
