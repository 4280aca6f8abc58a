import type { Metadata } from "next"
import { getFormatter, getLocale, getTranslations } from "next-intl/server"
import { BreakdownTable } from "@/features/impact/breakdown-table"
import { RankChart, TrendChart } from "@/features/impact/charts"
import {
  getImpactBreakdown,
  getImpactSummary,
  getImpactTrend,
} from "@/features/impact/figures"
import { HowCounted } from "@/features/impact/how-counted"
import { LargeFigures } from "@/features/impact/large-figures"
import { ProvinceMap } from "@/features/impact/province-map"
import { RefreshWhenStale } from "@/features/impact/refresh-when-stale"
import { TrendTable } from "@/features/impact/trend-table"
import { householdsOf, listCooperatives } from "@/features/origin/cooperatives"
import { need } from "@/lib/medusa/need"
import { ButtonLink } from "@/ui/button-link"
import { Card } from "@/ui/card"
import { EmptyState } from "@/ui/empty-state"
import { PageHeading } from "@/ui/page-heading"
import { Section } from "@/ui/section"
import styles from "./impact.module.css"

/** Made when first asked for, then kept; a build needs no backend. */
export function generateStaticParams(): { locale: string }[] {
  return []
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("impact")
  return { title: t("title"), description: t("lead") }
}

export default async function ImpactPage() {
  const locale = await getLocale()
  const t = await getTranslations("impact")
  const format = await getFormatter()
  const { summary, trend, provinces, counties, schemes, unions, households } =
    await loadBoard()
  const time = (instant: string) =>
    format.dateTime(new Date(instant), {
      dateStyle: "long",
      timeStyle: "short",
    })
  return (
    <div className={styles.board}>
      <RefreshWhenStale asOf={summary.as_of} />
      <PageHeading title={t("title")} lead={t("lead")}>
        <p className={styles.time}>
          {t("asOf", { time: time(summary.as_of) })}
          {summary.last_credit_at ? (
            <span>
              {t("lastCredit", { time: time(summary.last_credit_at) })}
            </span>
          ) : null}
        </p>
      </PageHeading>
      <LargeFigures summary={summary} locale={locale} households={households} />
      {trend.months.length ? (
        <>
          <Section title={t("trend.title")} lead={t("trend.lead")}>
            <Card>
              <div className={styles.pair}>
                <TrendChart months={trend.months} />
                <TrendTable months={trend.months} />
              </div>
            </Card>
          </Section>
          <Section title={t("map.title")} lead={t("map.lead")}>
            <Card>
              <div className={styles.pair}>
                <ProvinceMap rows={provinces.rows} />
                <BreakdownTable
                  caption={t("map.title")}
                  header={t("map.province")}
                  rows={provinces.rows}
                />
              </div>
            </Card>
          </Section>
          <Section title={t("county.title")}>
            <Card>
              <div className={styles.pair}>
                <RankChart label={t("county.title")} rows={counties.rows} />
                <BreakdownTable
                  caption={t("county.title")}
                  header={t("county.header")}
                  rows={counties.rows}
                  hrefOf={(key) => `/counties/${key}`}
                />
              </div>
            </Card>
          </Section>
          <div className={styles.pair}>
            <Section title={t("scheme.title")} lead={t("scheme.lead")}>
              <Card>
                <BreakdownTable
                  caption={t("scheme.title")}
                  header={t("scheme.header")}
                  rows={schemes.rows}
                  hrefOf={(key) => `/zone/${key}`}
                />
              </Card>
            </Section>
            <Section title={t("union.title")} lead={t("union.lead")}>
              <Card>
                <BreakdownTable
                  caption={t("union.title")}
                  header={t("union.header")}
                  rows={unions.rows}
                />
              </Card>
            </Section>
          </div>
        </>
      ) : (
        <div className={styles.empty}>
          <EmptyState
            title={t("empty")}
            action={<ButtonLink href="/zone">{t("emptyAction")}</ButtonLink>}
          >
            {t("emptyWords")}
          </EmptyState>
        </div>
      )}
      <HowCounted />
    </div>
  )
}

async function loadBoard() {
  const locale = await getLocale()
  const [summary, trend, provinces, counties, schemes, unions, makers, all] =
    await Promise.all([
      getImpactSummary(locale).then(need),
      getImpactTrend(locale).then(need),
      getImpactBreakdown(locale, "province", 40).then(need),
      getImpactBreakdown(locale, "county", 10).then(need),
      getImpactBreakdown(locale, "scheme", 10).then(need),
      getImpactBreakdown(locale, "union", 10).then(need),
      getImpactBreakdown(locale, "cooperative", 200).then(need),
      listCooperatives(locale).then(need),
    ])
  const households = householdsOf(
    all,
    makers.rows.map(({ key }) => key)
  )
  return { summary, trend, provinces, counties, schemes, unions, households }
}
