import { useTranslations } from "next-intl"
import { getLocale, getMessages, getTranslations } from "next-intl/server"
import { CategoryLinks } from "@/features/catalogue/category-links"
import { listCategories } from "@/features/catalogue/categories"
import { SearchBox } from "@/features/catalogue/search-box"
import { MyCard } from "@/features/customer/components/my-card"
import { getImpactSummary } from "@/features/impact/figures"
import { PublicFigures } from "@/features/impact/public-figures"
import { listSchemes } from "@/features/origin/counties"
import { ProvenanceMap } from "@/features/origin/provenance-map"
import { countiesToKnow, inSeason, ofScheme } from "@/features/origin/season"
import { Link } from "@/i18n/link"
import { need } from "@/lib/medusa/need"
import { monthOf } from "@/lib/today"
import { EmptyState } from "@/ui/empty-state"
import { Section } from "@/ui/section"
import { ButtonLink } from "@/ui/button-link"
import { CountyStrip } from "./_parts/county-strip"
import { loadAllGoods } from "./_parts/load-goods"
import { ProductShelf } from "./_parts/product-shelf"
import styles from "./home.module.css"

const dayMs = 86_400_000

/** Made when first asked for, then kept; a build needs no backend. */
export function generateStaticParams(): { locale: string }[] {
  return []
}

export default async function HomePage() {
  const locale = await getLocale()
  const [goods, categories, schemes, summary] = await Promise.all([
    loadAllGoods(locale),
    listCategories(locale).then(need),
    listSchemes(locale).then(need),
    getImpactSummary(locale).then(need),
  ])
  const t = await getTranslations("shop.home")
  const messages = await getMessages()
  const { products, origins } = goods
  const now = new Date()
  const month = monthOf(now)
  const ripe = inSeason(products, origins, month, 6)
  const places = countiesToKnow(
    products,
    origins,
    Math.floor(now.getTime() / dayMs),
    4
  )
  const unseen = products.filter((product) => !ripe.includes(product))
  const zone = ofScheme(unseen, origins, undefined, 6)
  return (
    <>
      <div className={styles.opening}>
        <div className={styles.welcome}>
          <h1>{t("title")}</h1>
          <p>{t("lead")}</p>
          <SearchBox />
          <CategoryLinks categories={categories} />
        </div>
        <div className={styles.map}>
          <ProvenanceMap origins={origins} />
        </div>
      </div>
      <MyCard words={messages.customer} />
      <Section
        title={t("season")}
        lead={t("seasonLead", { month })}
        aside={<Link href="/goods">{t("allGoods")}</Link>}
      >
        {ripe.length ? (
          <ProductShelf products={ripe} origins={origins} />
        ) : (
          <NoSeason />
        )}
      </Section>
      <PublicFigures summary={summary} />
      {places.length ? (
        <Section
          title={t("counties")}
          lead={t("countiesLead")}
          aside={<Link href="/counties">{t("more")}</Link>}
        >
          <CountyStrip places={places} schemes={schemes.schemes} />
        </Section>
      ) : null}
      {zone.length ? (
        <Section
          title={t("zone")}
          lead={t("zoneLead")}
          aside={<Link href="/zone">{t("zoneMore")}</Link>}
        >
          <ProductShelf products={zone} origins={origins} />
        </Section>
      ) : null}
    </>
  )
}

function NoSeason() {
  const t = useTranslations("shop.home")
  return (
    <EmptyState
      title={t("noSeason")}
      action={
        <ButtonLink look="secondary" href="/goods">
          {t("allGoods")}
        </ButtonLink>
      }
    />
  )
}
