import type { County, SchemeSummary } from "@mall/origin/types"
import { useLocale, useTranslations } from "next-intl"
import { Link } from "@/i18n/link"
import { Badge } from "@/ui/badge"
import { provinceName, schemeBadge, schemesOf } from "./words"
import styles from "./origin.module.css"

interface CountyCardsProps {
  counties: County[]
  schemes: SchemeSummary[]
}

export function CountyCards({ counties, schemes }: CountyCardsProps) {
  const t = useTranslations("origin.counties")
  const locale = useLocale()
  return (
    <ul className={styles.cards}>
      {counties.map((county) => (
        <li key={county.code}>
          <Link
            href={`/counties/${county.code}`}
            className={styles.card}
            prefetch={false}
          >
            <h3 lang="zh-CN">{county.name}</h3>
            <p className={styles.where}>
              {[
                provinceName(county.province_code, locale),
                county.prefecture_name,
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
            <span className={styles.badges}>
              {schemesOf(county.schemes, schemes).map((scheme) => (
                <Badge key={scheme.code} tone="wheat">
                  {schemeBadge(scheme, locale)}
                </Badge>
              ))}
              {county.product_count ? (
                <Badge tone="leaf">
                  {t("goods", { count: county.product_count })}
                </Badge>
              ) : null}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
