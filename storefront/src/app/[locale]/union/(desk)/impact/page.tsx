import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { getLocale, getTranslations } from "next-intl/server"
import { BreakdownTable } from "@/features/impact/breakdown-table"
import { RankChart, TrendChart } from "@/features/impact/charts"
import { ProvinceMap } from "@/features/impact/province-map"
import { TrendTable } from "@/features/impact/trend-table"
import { ImpactPeriodPicker } from "@/features/union/components/impact-period"
import { loadUnionImpact } from "@/features/union/impact"
import { localePath } from "@/i18n/paths"
import { formatFen } from "@/lib/money"
import { sessionToken } from "@/lib/session"
import { EmptyHint } from "@/ui/workspace/empty-hint"
import { Figures } from "@/ui/workspace/figures"
import { PageHead } from "@/ui/workspace/page-head"
import { Panel } from "@/ui/workspace/panel"
import styles from "./impact.module.css"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("union")
  return { title: t("impact") }
}

const monthOf = (value: string | string[] | undefined) =>
  typeof value === "string" && /^20\d{2}-(0[1-9]|1[0-2])$/.test(value)
    ? value
    : undefined

export default async function Page({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const locale = await getLocale()
  const token = await sessionToken("union")
  if (!token) {
    redirect(localePath(locale, "/union/sign-in"))
  }
  const t = await getTranslations("union")
  const words = await getTranslations("impact")
  const { from, to } = await searchParams
  const { summary, trend, provinces, counties, cooperatives, unions } =
    await loadUnionImpact(token, locale, {
      from: monthOf(from),
      to: monthOf(to),
    })
  const { total, direct, assisted } = summary.figures
  return (
    <>
      <PageHead title={t("impact")} note={t("impact_note")}>
        <ImpactPeriodPicker />
      </PageHead>
      <Panel>
        <Figures
          figures={[
            { label: words("direct"), value: formatFen(direct.credited_fen) },
            {
              label: words("assisted"),
              value: formatFen(assisted.credited_fen),
            },
            {
              label: words("confirmed"),
              value: formatFen(total.confirmed_fen),
            },
            { label: words("counties"), value: summary.counts.counties },
          ]}
        />
      </Panel>
      {trend.months.length === 0 ? (
        <Panel>
          <EmptyHint text={t("impact_empty")} />
        </Panel>
      ) : (
        <>
          <Panel title={words("trend.title")}>
            <div className={styles.pair}>
              <TrendChart months={trend.months} />
              <TrendTable months={trend.months} />
            </div>
          </Panel>
          <Panel title={words("county.title")}>
            <div className={styles.pair}>
              <RankChart
                label={words("county.title")}
                rows={counties.rows.slice(0, 10)}
              />
              <BreakdownTable
                caption={words("county.title")}
                header={words("county.header")}
                rows={counties.rows}
                hrefOf={(key) => `/counties/${key}`}
              />
            </div>
          </Panel>
          <Panel title={words("map.title")}>
            <div className={styles.pair}>
              <ProvinceMap rows={provinces.rows} />
              <BreakdownTable
                caption={words("map.title")}
                header={words("map.province")}
                rows={provinces.rows}
              />
            </div>
          </Panel>
          <Panel title={t("impact_cooperatives")}>
            <BreakdownTable
              caption={t("impact_cooperatives")}
              header={t("impact_cooperatives")}
              rows={cooperatives.rows}
            />
          </Panel>
          {unions.rows.length > 1 && (
            <Panel title={t("impact_unions")}>
              <BreakdownTable
                caption={t("impact_unions")}
                header={words("union.header")}
                rows={unions.rows}
              />
            </Panel>
          )}
        </>
      )}
    </>
  )
}
