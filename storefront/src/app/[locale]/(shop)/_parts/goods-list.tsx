import { getLocale, getTranslations } from "next-intl/server"
import { listCategories } from "@/features/catalogue/categories"
import { CategoryLinks } from "@/features/catalogue/category-links"
import { Pages } from "@/features/catalogue/pages"
import { need } from "@/lib/medusa/need"
import { EmptyState } from "@/ui/empty-state"
import { PageHeading } from "@/ui/page-heading"
import { loadGoods } from "./load-goods"
import { ProductShelf } from "./product-shelf"

const pageSize = 24

interface GoodsListProps {
  title: string
  path: string
  /** The handle of the open category, "" for all goods. */
  open: string
  categoryId?: string
  page: number
}

/** Goods of one category or of all, a page at a time. */
export async function GoodsList({
  title,
  path,
  open,
  categoryId,
  page,
}: GoodsListProps) {
  const locale = await getLocale()
  const [{ products, origins, count }, categories] = await Promise.all([
    loadGoods(locale, {
      categoryId,
      limit: pageSize,
      offset: (page - 1) * pageSize,
    }),
    listCategories(locale).then(need),
  ])
  const t = await getTranslations("shop.goods")
  return (
    <>
      <PageHeading title={title} lead={t("count", { count })}>
        <CategoryLinks categories={categories} open={open} />
      </PageHeading>
      {products.length ? (
        <ProductShelf products={products} origins={origins} />
      ) : (
        <EmptyState title={t("empty")}>{t("emptyWords")}</EmptyState>
      )}
      <Pages path={path} page={page} pageCount={Math.ceil(count / pageSize)} />
    </>
  )
}
