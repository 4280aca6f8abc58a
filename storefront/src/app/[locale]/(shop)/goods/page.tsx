import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { pageNumber } from "@/lib/search-params"
import { GoodsList } from "../_parts/goods-list"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shop.goods")
  return { title: t("title") }
}

export default async function GoodsPage({
  searchParams,
}: PageProps<"/[locale]/goods">) {
  const page = pageNumber((await searchParams).page)
  const t = await getTranslations("shop.goods")
  return <GoodsList title={t("title")} path="/goods" open="" page={page} />
}
