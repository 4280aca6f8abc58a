import type { ProductOrigin, SchemeSummary } from "@mall/origin/types"
import { BadgeCheck, Clock } from "lucide-react"
import { useLocale, useTranslations } from "next-intl"
import { Link } from "@/i18n/link"
import { Badge } from "@/ui/badge"
import { HarvestStrip } from "@/ui/harvest-strip"
import { TileMap } from "@/ui/tile-map"
import { SchemeBadges } from "./scheme-badges"
import { monthRuns, originPlace } from "./words"
import styles from "./origin.module.css"

interface OriginBlockProps {
  origin: ProductOrigin
  schemes: SchemeSummary[]
  cooperative: { id: string; name: string } | null
  month: number
}

/** Where a product comes from: place, maker and season at a glance. */
export function OriginBlock({
  origin,
  schemes,
  cooperative,
  month,
}: OriginBlockProps) {
  const t = useTranslations("origin.block")
  const place = originPlace(origin, useLocale())
  const runs = monthRuns(origin.harvest_months)
  return (
    <section className={styles.block} aria-label={t("title")}>
      <div className={styles.map}>
        <TileMap
          label={t("map", { place })}
          levels={{ [origin.province_code]: 4 }}
          isSmall
        />
      </div>
      <div className={styles.facts}>
        <p className={styles.place}>
          <Link href={`/counties/${origin.county_code}`}>{place}</Link>
          {origin.is_verified ? (
            <Badge tone="leaf">
              <BadgeCheck aria-hidden />
              {t("verified")}
            </Badge>
          ) : (
            <Badge>
              <Clock aria-hidden />
              {t("unverified")}
            </Badge>
          )}
        </p>
        {origin.is_verified ? <SchemeBadges schemes={schemes} /> : null}
        <dl className={styles.list}>
          <dt>{t("village")}</dt>
          <dd lang="zh-CN">{origin.village}</dd>
          {cooperative ? (
            <>
              <dt>{t("cooperative")}</dt>
              <dd lang="zh-CN">
                <Link href={`/cooperatives/${cooperative.id}`}>
                  {cooperative.name}
                </Link>
              </dd>
            </>
          ) : null}
          <dt>{t("harvest")}</dt>
          <dd>{t("months", { runs })}</dd>
        </dl>
      </div>
      <div className={styles.season}>
        <HarvestStrip
          harvestMonths={origin.harvest_months}
          month={month}
          label={t("strip", { runs, month })}
        />
      </div>
    </section>
  )
}
