import type { Metadata } from "next"
import { getLocale, getTranslations } from "next-intl/server"
import { notFound } from "next/navigation"
import { listCounties, listSchemes } from "@/features/origin/counties"
import { CountyCards } from "@/features/origin/county-cards"
import { ofScheme } from "@/features/origin/season"
import { schemeName } from "@/features/origin/words"
import { Link } from "@/i18n/link"
import { need } from "@/lib/medusa/need"
import { formatDay } from "@/lib/today"
import { Breadcrumb } from "@/ui/breadcrumb"
import { EmptyState } from "@/ui/empty-state"
import { Section } from "@/ui/section"
import { Stat } from "@/ui/stat"
import { TileMap } from "@/ui/tile-map"
import { loadAllGoods } from "../../_parts/load-goods"
import { ProductShelf } from "../../_parts/product-shelf"
import styles from "../../_parts/place.module.css"

type Props = PageProps<"/[locale]/zone/[scheme]">

/** Made when first asked for, then kept; a build needs no backend. */
export function generateStaticParams(): { scheme: string }[] {
  return []
}

async function readScheme(params: Props["params"]) {
  const code = (await params).scheme
  const { schemes } = need(await listSchemes(await getLocale()))
  const scheme = schemes.find((item) => item.code === code) ?? notFound()
  return { scheme, schemes }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { scheme } = await readScheme(params)
  return { title: schemeName(scheme, await getLocale()) }
}

export default async function SchemePage({ params }: Props) {
  const { scheme, schemes } = await readScheme(params)
  const locale = await getLocale()
  const [list, { products, origins }] = await Promise.all([
    listCounties(locale, { scheme: scheme.code, limit: 200 }).then(need),
    loadAllGoods(locale),
  ])
  const t = await getTranslations("origin.zone")
  const counties = await getTranslations("origin.counties")
  const nav = await getTranslations("common.nav")
  const name = schemeName(scheme, locale)
  const listed = ofScheme(products, origins, scheme.code, 48)
  const most = Math.max(1, ...list.provinces.map((p) => p.county_count))
  return (
    <>
      <Breadcrumb
        steps={[
          { name: nav("home"), href: "/" },
          { name: nav("zone"), href: "/zone" },
          { name },
        ]}
      />
      <header className={styles.top}>
        <div className={styles.map}>
          <TileMap
            label={t("map", { scheme: name })}
            levels={Object.fromEntries(
              list.provinces.map((p) => [
                p.province_code,
                Math.ceil((p.county_count / most) * 4),
              ])
            )}
            notes={Object.fromEntries(
              list.provinces.map((p) => [
                p.province_code,
                t("counties", { count: p.county_count }),
              ])
            )}
          />
        </div>
        <div className={styles.words}>
          <h1>{name}</h1>
          <Stat
            label={t("countiesLabel")}
            value={t("counties", { count: scheme.county_count })}
            note={
              scheme.unverified_county_count
                ? t("unverified", { count: scheme.unverified_county_count })
                : null
            }
          />
          <p className={styles.where}>
            {t("document", { document: scheme.document })}
          </p>
          {scheme.listed_on ? (
            <p className={styles.where}>
              {t("listed", { date: formatDay(scheme.listed_on, locale) })}
            </p>
          ) : null}
        </div>
      </header>
      <Section title={t("goods")}>
        {listed.length ? (
          <ProductShelf products={listed} origins={origins} />
        ) : (
          <EmptyState title={t("noGoods")} />
        )}
      </Section>
      <Section
        title={t("countiesLabel")}
        aside={<Link href="/counties?every=1">{counties("everyCounty")}</Link>}
      >
        <CountyCards counties={list.counties.slice(0, 24)} schemes={schemes} />
      </Section>
    </>
  )
}
