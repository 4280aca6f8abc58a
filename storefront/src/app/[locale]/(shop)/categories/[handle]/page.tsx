import type { Metadata } from "next"
import { getLocale } from "next-intl/server"
import { notFound } from "next/navigation"
import { listCategories, type Category } from "@/features/catalogue/categories"
import { categoryName } from "@/features/catalogue/words"
import { need } from "@/lib/medusa/need"
import { pageNumber } from "@/lib/search-params"
import { GoodsList } from "../../_parts/goods-list"

type Props = PageProps<"/[locale]/categories/[handle]">

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { handle } = await params
  const category = await findCategory(handle)
  return { title: categoryName(category, await getLocale()) }
}

export default async function CategoryPage({ params, searchParams }: Props) {
  const { handle } = await params
  const category = await findCategory(handle)
  return (
    <GoodsList
      title={categoryName(category, await getLocale())}
      path={`/categories/${category.handle}`}
      open={category.handle}
      categoryId={category.id}
      page={pageNumber((await searchParams).page)}
    />
  )
}

async function findCategory(handle: string): Promise<Category> {
  const categories = need(await listCategories(await getLocale()))
  const wanted = decodeURIComponent(handle)
  return categories.find((item) => item.handle === wanted) ?? notFound()
}
