import type { Metadata } from "next"
import { getLocale, getMessages, getTranslations } from "next-intl/server"
import { notFound } from "next/navigation"
import { cache } from "react"
import { AddToBasket } from "@/features/basket/components/add-to-basket"
import { ProductArt } from "@/features/catalogue/product-art"
import { findProduct, type Product } from "@/features/catalogue/products"
import { VariantList } from "@/features/catalogue/variant-list"
import {
  priceRange,
  productDescription,
  productSubtitle,
  productTint,
  productTitle,
  variantsOnSale,
} from "@/features/catalogue/words"
import { Certificates } from "@/features/origin/certificates"
import { cooperativesOf } from "@/features/origin/cooperatives"
import { getCounty, listSchemes, originsOf } from "@/features/origin/counties"
import { OriginBlock } from "@/features/origin/origin-block"
import { originPlace, schemesOf } from "@/features/origin/words"
import { need } from "@/lib/medusa/need"
import { formatYuan } from "@/lib/money"
import { monthOf } from "@/lib/today"
import { Breadcrumb } from "@/ui/breadcrumb"
import { Notice } from "@/ui/notice"
import { Price } from "@/ui/price"
import { Section } from "@/ui/section"
import { DeliveryLines } from "../../_parts/delivery-lines"
import { loadGoodsOf } from "../../_parts/load-goods"
import { ProductShelf } from "../../_parts/product-shelf"
import { UnionInvitation } from "../../_parts/union-invitation"
import styles from "./product.module.css"

type Props = PageProps<"/[locale]/products/[handle]">

/** Made when first asked for, then kept; a build needs no backend. */
export function generateStaticParams(): { handle: string }[] {
  return []
}

const readProduct = cache(async (handle: string): Promise<Product> => {
  const locale = await getLocale()
  return (
    need(await findProduct(locale, decodeURIComponent(handle))) ?? notFound()
  )
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const product = await readProduct((await params).handle)
  const locale = await getLocale()
  const title = productTitle(product, locale)
  const description = productSubtitle(product, locale)
  return {
    title,
    description,
    openGraph: {
      title,
      description,
      ...(product.thumbnail ? { images: [product.thumbnail] } : {}),
    },
  }
}

export default async function ProductPage({ params }: Props) {
  const product = await readProduct((await params).handle)
  const locale = await getLocale()
  const [origins, cooperatives, { schemes }] = await Promise.all([
    originsOf(locale, [product.id]).then(need),
    cooperativesOf(locale, [product.id]).then(need),
    listSchemes(locale).then(need),
  ])
  const t = await getTranslations("shop.product")
  const nav = await getTranslations("common.nav")
  const messages = await getMessages()
  const origin = origins[product.id]
  const title = productTitle(product, locale)
  const price = priceRange(product.variants ?? [])
  const onSale = variantsOnSale(product, locale)
  const neighbours = origin
    ? await loadNeighbours(origin.county_code, product.id)
    : null
  return (
    <>
      <Breadcrumb
        steps={[
          { name: nav("home"), href: "/" },
          { name: nav("goods"), href: "/goods" },
          { name: title },
        ]}
      />
      <div className={styles.top}>
        <div className={styles.art}>
          <ProductArt
            title={title}
            thumbnail={product.thumbnail}
            tint={productTint(product)}
            priority
          />
        </div>
        <div className={styles.facts}>
          <h1>{title}</h1>
          <p className={styles.subtitle}>{productSubtitle(product, locale)}</p>
          <p className={styles.price}>
            {price ? (
              <Price amountYuan={price.from} size="page" />
            ) : (
              t("noPrice")
            )}
            {price?.isRange ? <small>{t("from")}</small> : null}
          </p>
          {onSale.length ? (
            <AddToBasket words={messages.basket} variants={onSale} />
          ) : null}
          {origin ? (
            <OriginBlock
              origin={origin}
              schemes={schemesOf(origin.schemes, schemes)}
              cooperative={cooperatives[0] ?? null}
              month={monthOf(new Date())}
            />
          ) : (
            <Notice>{t("noOrigin")}</Notice>
          )}
        </div>
      </div>
      <div className={styles.pair}>
        {onSale.length > 1 ? (
          <Section title={t("variants")}>
            <VariantList variants={product.variants ?? []} />
          </Section>
        ) : null}
        {origin && price ? (
          <Section title={t("does")}>
            <p className={styles.words}>
              {origin.is_eligible
                ? t("doesEligible", {
                    amount: formatYuan(price.from),
                    place: originPlace(origin, locale),
                  })
                : t(origin.is_verified ? "doesOther" : "doesUnverified")}
            </p>
          </Section>
        ) : null}
        <Section title={t("about")}>
          <p className={styles.words}>{productDescription(product, locale)}</p>
        </Section>
        <Section title={t("delivery")}>
          <DeliveryLines />
        </Section>
      </div>
      {origin ? (
        <Section title={t("certificates")}>
          <Certificates certificates={origin.certificates} />
        </Section>
      ) : null}
      <UnionInvitation />
      {neighbours?.products.length ? (
        <Section title={t("more")}>
          <ProductShelf {...neighbours} />
        </Section>
      ) : null}
    </>
  )
}

/** Other goods of the same county, at most six. */
async function loadNeighbours(countyCode: string, productId: string) {
  const locale = await getLocale()
  const county = need(await getCounty(locale, countyCode))
  const ids = county.product_ids.filter((id) => id !== productId)
  return loadGoodsOf(locale, ids.slice(0, 6))
}
