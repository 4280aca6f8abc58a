import type { Metadata } from "next"
import { getLocale, getTranslations } from "next-intl/server"
import { Pages } from "@/features/catalogue/pages"
import { listCounties, listSchemes } from "@/features/origin/counties"
import { CountyCards } from "@/features/origin/county-cards"
import { ProvinceFilter } from "@/features/origin/province-filter"
import { Link } from "@/i18n/link"
import { need } from "@/lib/medusa/need"
import { oneValue, pageNumber } from "@/lib/search-params"
import { ButtonLink } from "@/ui/button-link"
import { EmptyState } from "@/ui/empty-state"
import { PageHeading } from "@/ui/page-heading"
import styles from "./counties.module.css"

const pageSize = 60

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("origin.counties")
  return { title: t("title"), description: t("lead") }
}

export default async function CountiesPage({
  searchParams,
}: PageProps<"/[locale]/counties">) {
  const params = await searchParams
  const province = oneValue(params.province).replace(/\D/g, "").slice(0, 6)
  const isEvery = oneValue(params.every) === "1"
  const page = pageNumber(params.page)
  const locale = await getLocale()
  const t = await getTranslations("origin.counties")
  const [list, { provinces }, { schemes }] = await Promise.all([
    listCounties(locale, {
      province,
      withProducts: !isEvery,
      limit: pageSize,
      offset: (page - 1) * pageSize,
    }).then(need),
    listCounties(locale, { withProducts: !isEvery, limit: 1 }).then(need),
    listSchemes(locale).then(need),
  ])
  const address = (every: boolean) => {
    const query = [
      ...(province ? [`province=${province}`] : []),
      ...(every ? ["every=1"] : []),
    ].join("&")
    return query ? `/counties?${query}` : "/counties"
  }
  return (
    <>
      <PageHeading title={t("title")} lead={t("lead")} />
      <div className={styles.columns}>
        <aside className={styles.filter}>
          <ProvinceFilter
            provinces={provinces}
            chosen={province}
            isEvery={isEvery}
          />
        </aside>
        <div>
          <div className={styles.bar}>
            <p>{t("count", { count: list.count })}</p>
            <Link href={address(!isEvery)} className={styles.switch}>
              {t(isEvery ? "onlyGoods" : "everyCounty")}
            </Link>
          </div>
          {list.counties.length ? (
            <CountyCards counties={list.counties} schemes={schemes} />
          ) : (
            <EmptyState
              title={t("empty")}
              action={
                <ButtonLink look="secondary" href={address(true)}>
                  {t("everyCounty")}
                </ButtonLink>
              }
            >
              {t("emptyWords")}
            </EmptyState>
          )}
          <Pages
            path={address(isEvery)}
            page={page}
            pageCount={Math.ceil(list.count / pageSize)}
          />
        </div>
      </div>
    </>
  )
}
