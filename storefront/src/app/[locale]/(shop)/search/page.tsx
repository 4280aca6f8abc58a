import type { Metadata } from "next"
import { getLocale, getTranslations } from "next-intl/server"
import { listCategories } from "@/features/catalogue/categories"
import { CategoryLinks } from "@/features/catalogue/category-links"
import { Pages } from "@/features/catalogue/pages"
import { searchProducts } from "@/features/catalogue/search-products"
import { SearchBox } from "@/features/catalogue/search-box"
import { need } from "@/lib/medusa/need"
import { oneValue, pageNumber } from "@/lib/search-params"
import { EmptyState } from "@/ui/empty-state"
import { PageHeading } from "@/ui/page-heading"
import { loadGoodsOf } from "../_parts/load-goods"
import { ProductShelf } from "../_parts/product-shelf"

const pageSize = 24

type Props = PageProps<"/[locale]/search">

export async function generateMetadata({
  searchParams,
}: Props): Promise<Metadata> {
  const query = oneValue((await searchParams).q)
  const t = await getTranslations("shop.search")
  return {
    title: query ? t("titleFor", { query }) : t("title"),
    robots: { index: false },
  }
}

export default async function SearchPage({ searchParams }: Props) {
  const params = await searchParams
  const query = oneValue(params.q)
  const t = await getTranslations("shop.search")
  return (
    <>
      <PageHeading title={t("title")}>
        <SearchBox query={query} />
      </PageHeading>
      {query ? (
        <Found query={query} page={pageNumber(params.page)} />
      ) : (
        <EmptyState title={t("ask")}>{t("askWords")}</EmptyState>
      )}
    </>
  )
}

async function Found({ query, page }: { query: string; page: number }) {
  const locale = await getLocale()
  const t = await getTranslations("shop.search")
  const { product_ids, count } = need(
    await searchProducts(locale, {
      q: query,
      limit: pageSize,
      offset: (page - 1) * pageSize,
    })
  )
  const { products, origins } = await loadGoodsOf(locale, product_ids)
  if (!products.length) {
    const categories = need(await listCategories(locale))
    return (
      <EmptyState
        title={t("none", { query })}
        action={<CategoryLinks categories={categories} />}
      >
        {t("noneWords")}
      </EmptyState>
    )
  }
  return (
    <>
      <p>{t("found", { count, query })}</p>
      <ProductShelf products={products} origins={origins} />
      <Pages
        path={`/search?q=${encodeURIComponent(query)}`}
        page={page}
        pageCount={Math.ceil(count / pageSize)}
      />
    </>
  )
}
