import type { Metadata } from "next"
import { getLocale, getTranslations } from "next-intl/server"
import { cache } from "react"
import { getImpactBreakdown } from "@/features/impact/figures"
import { CooperativeCards } from "@/features/origin/cooperative-cards"
import { cooperativesOf } from "@/features/origin/cooperatives"
import { getCounty, listSchemes } from "@/features/origin/counties"
import { Designations } from "@/features/origin/designations"
import { Pairings } from "@/features/origin/pairings"
import { SchemeBadges } from "@/features/origin/scheme-badges"
import { placeName, provinceName, schemesOf } from "@/features/origin/words"
import { need } from "@/lib/medusa/need"
import { formatFen } from "@/lib/money"
import { Breadcrumb } from "@/ui/breadcrumb"
import { EmptyState } from "@/ui/empty-state"
import { Section } from "@/ui/section"
import { Stat } from "@/ui/stat"
import { TileMap } from "@/ui/tile-map"
import { loadGoodsOf } from "../../_parts/load-goods"
import { ProductShelf } from "../../_parts/product-shelf"
import styles from "../../_parts/place.module.css"

type Props = PageProps<"/[locale]/counties/[code]">

/** Made when first asked for, then kept; a build needs no backend. */
export function generateStaticParams(): { code: string }[] {
  return []
}

const readCounty = cache(async (code: string) =>
  need(await getCounty(await getLocale(), code))
)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const county = await readCounty((await params).code)
  return { title: placeName(county, await getLocale()) }
}

export default async function CountyPage({ params }: Props) {
  const county = await readCounty((await params).code)
  const locale = await getLocale()
  const [{ schemes }, cooperatives, goods, impact] = await Promise.all([
    listSchemes(locale).then(need),
    cooperativesOf(locale, county.product_ids).then(need),
    loadGoodsOf(locale, county.product_ids),
    getImpactBreakdown(locale, "county", 200).then(need),
  ])
  const t = await getTranslations("origin.county")
  const nav = await getTranslations("common.nav")
  const makers = await getTranslations("origin.cooperative")
  const place = placeName(county, locale)
  const credited = impact.rows.find((row) => row.key === county.code)
  return (
    <>
      <Breadcrumb
        steps={[
          { name: nav("home"), href: "/" },
          { name: nav("counties"), href: "/counties" },
          { name: county.name },
        ]}
      />
      <header className={styles.top}>
        <div className={styles.map}>
          <TileMap
            label={t("map", { place })}
            levels={{ [county.province_code]: 4 }}
            isSmall
          />
        </div>
        <div className={styles.words}>
          <h1 lang="zh-CN">{county.name}</h1>
          <p className={styles.where}>
            {[
              provinceName(county.province_code, locale) ||
                county.province_name,
              county.prefecture_name,
            ]
              .filter(Boolean)
              .join(" · ")}
          </p>
          <SchemeBadges schemes={schemesOf(county.schemes, schemes)} />
          {credited ? (
            <Stat
              label={t("sales")}
              value={formatFen(credited.total.credited_fen)}
            />
          ) : (
            <p className={styles.where}>{t("salesNone")}</p>
          )}
        </div>
      </header>
      <Section title={t("goods")}>
        {goods.products.length ? (
          <ProductShelf {...goods} />
        ) : (
          <EmptyState title={t("noGoods")}>{t("noGoodsWords")}</EmptyState>
        )}
      </Section>
      <Section title={makers("list")}>
        {cooperatives.length ? (
          <CooperativeCards cooperatives={cooperatives} />
        ) : (
          <p className={styles.none}>{makers("noList")}</p>
        )}
      </Section>
      <Section title={t("lists")}>
        <Designations designations={county.designations} schemes={schemes} />
      </Section>
      {county.pairings.length ? (
        <Section title={t("pairings")}>
          <Pairings pairings={county.pairings} />
        </Section>
      ) : null}
    </>
  )
}
