import type { Metadata } from "next"
import { getLocale, getTranslations } from "next-intl/server"
import { cache } from "react"
import { getCooperative } from "@/features/origin/cooperatives"
import { getCounty, listSchemes } from "@/features/origin/counties"
import { SchemeBadges } from "@/features/origin/scheme-badges"
import { placeName, schemesOf } from "@/features/origin/words"
import { Link } from "@/i18n/link"
import { need } from "@/lib/medusa/need"
import { Breadcrumb } from "@/ui/breadcrumb"
import { EmptyState } from "@/ui/empty-state"
import { Section } from "@/ui/section"
import { Stat } from "@/ui/stat"
import { TileMap } from "@/ui/tile-map"
import { loadGoodsOf } from "../../_parts/load-goods"
import { ProductShelf } from "../../_parts/product-shelf"
import styles from "../../_parts/place.module.css"

type Props = PageProps<"/[locale]/cooperatives/[id]">

/** Made when first asked for, then kept; a build needs no backend. */
export function generateStaticParams(): { id: string }[] {
  return []
}

const readCooperative = cache(async (id: string) =>
  need(await getCooperative(await getLocale(), id))
)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const cooperative = await readCooperative((await params).id)
  return { title: cooperative.name, description: cooperative.about }
}

export default async function CooperativePage({ params }: Props) {
  const cooperative = await readCooperative((await params).id)
  const locale = await getLocale()
  const [county, { schemes }, goods] = await Promise.all([
    getCounty(locale, cooperative.county_code).then(need),
    listSchemes(locale).then(need),
    loadGoodsOf(locale, cooperative.product_ids),
  ])
  const t = await getTranslations("origin.cooperative")
  const nav = await getTranslations("common.nav")
  const map = await getTranslations("origin.county")
  const place = placeName(county, locale)
  const number = new Intl.NumberFormat(locale)
  return (
    <>
      <Breadcrumb
        steps={[
          { name: nav("home"), href: "/" },
          { name: nav("counties"), href: "/counties" },
          { name: county.name, href: `/counties/${county.code}` },
          { name: cooperative.name },
        ]}
      />
      <header className={styles.top}>
        <div className={styles.map}>
          <TileMap
            label={map("map", { place })}
            levels={{ [county.province_code]: 4 }}
            isSmall
          />
        </div>
        <div className={styles.words}>
          <h1 lang="zh-CN">{cooperative.name}</h1>
          <p className={styles.where}>
            {t(`kinds.${cooperative.kind}`)} ·{" "}
            <Link href={`/counties/${county.code}`}>{place}</Link>
          </p>
          <SchemeBadges schemes={schemesOf(county.schemes, schemes)} />
          <p>{cooperative.about}</p>
          <div className={styles.stats}>
            <Stat
              label={t("households")}
              value={number.format(cooperative.households_helped)}
              unit={t("householdsUnit")}
            />
            <Stat
              label={t("goodsCount")}
              value={number.format(goods.count)}
              unit={t("goodsUnit")}
            />
          </div>
        </div>
      </header>
      <Section title={t("goods")}>
        {goods.products.length ? (
          <ProductShelf {...goods} />
        ) : (
          <EmptyState title={t("noGoods")} />
        )}
      </Section>
    </>
  )
}
