import type { Metadata } from "next"
import { getLocale, getTranslations } from "next-intl/server"
import { listSchemes } from "@/features/origin/counties"
import { SchemeCards } from "@/features/origin/scheme-cards"
import { ofScheme } from "@/features/origin/season"
import { need } from "@/lib/medusa/need"
import { EmptyState } from "@/ui/empty-state"
import { Notice } from "@/ui/notice"
import { PageHeading } from "@/ui/page-heading"
import { Section } from "@/ui/section"
import { loadAllGoods } from "../_parts/load-goods"
import { ProductShelf } from "../_parts/product-shelf"

/** Made when first asked for, then kept; a build needs no backend. */
export function generateStaticParams(): { locale: string }[] {
  return []
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("origin.zone")
  return { title: t("title"), description: t("lead") }
}

export default async function ZonePage() {
  const locale = await getLocale()
  const [{ schemes }, { products, origins }] = await Promise.all([
    listSchemes(locale).then(need),
    loadAllGoods(locale),
  ])
  const t = await getTranslations("origin.zone")
  const listed = ofScheme(products, origins, undefined, 48)
  return (
    <>
      <PageHeading title={t("title")} lead={t("lead")}>
        <Notice>{t("counts")}</Notice>
      </PageHeading>
      <SchemeCards schemes={schemes} />
      <Section title={t("goods")}>
        {listed.length ? (
          <ProductShelf products={listed} origins={origins} />
        ) : (
          <EmptyState title={t("noGoods")} />
        )}
      </Section>
    </>
  )
}
