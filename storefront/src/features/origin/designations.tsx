import type { CountyDetail, SchemeSummary } from "@mall/origin/types"
import { useLocale, useTranslations } from "next-intl"
import { Link } from "@/i18n/link"
import { formatDay } from "@/lib/today"
import { Badge } from "@/ui/badge"
import { schemeName } from "./words"
import { SourcePages } from "./source-pages"
import styles from "./designations.module.css"

interface DesignationsProps {
  designations: CountyDetail["designations"]
  schemes: SchemeSummary[]
}

/** Every list the county is on, since when, and where that is written. */
export function Designations({ designations, schemes }: DesignationsProps) {
  const t = useTranslations("origin.county")
  const locale = useLocale()
  if (!designations.length) {
    return <p className={styles.none}>{t("noLists")}</p>
  }
  return (
    <ul className={styles.list}>
      {designations.map((row) => {
        const scheme = schemes.find(({ code }) => code === row.scheme)
        const isSure = row.status === "sourced" || row.status === "confirmed"
        return (
          <li key={`${row.scheme}${row.starts_on}`}>
            <p className={styles.name}>
              <Link href={`/zone/${row.scheme}`}>
                {scheme ? schemeName(scheme, locale) : row.scheme}
              </Link>
              <span>
                {t("since", { date: formatDay(row.starts_on, locale) })}
              </span>
              {row.ends_on ? (
                <span>
                  {t("until", { date: formatDay(row.ends_on, locale) })}
                </span>
              ) : null}
              {isSure ? null : (
                <Badge tone="persimmon">{t("unverified")}</Badge>
              )}
            </p>
            <p>{t("asNamed", { name: row.name_as_designated })}</p>
            <p>
              {isSure
                ? t("source", { source: scheme?.document ?? row.source })
                : t("unverifiedWords")}
              {isSure ? <SourcePages source={row.source} /> : null}
            </p>
          </li>
        )
      })}
    </ul>
  )
}
