import { useLocale, useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { Link } from "@/i18n/link"
import { Price } from "@/ui/price"
import { ProductArt } from "./product-art"
import type { Product } from "./products"
import { priceRange, productSubtitle, productTint, productTitle } from "./words"
import styles from "./product-card.module.css"

interface ProductCardProps {
  product: Product
  /** Where it comes from, in one line. */
  place?: ReactNode
}

export function ProductCard({ product, place }: ProductCardProps) {
  const locale = useLocale()
  const t = useTranslations("shop.product")
  const title = productTitle(product, locale)
  const price = priceRange(product.variants ?? [])
  return (
    <Link
      href={`/products/${product.handle}`}
      className={styles.card}
      prefetch={false}
    >
      <ProductArt
        title={title}
        thumbnail={product.thumbnail}
        tint={productTint(product)}
      />
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        <p className={styles.subtitle}>{productSubtitle(product, locale)}</p>
        {place ? <p className={styles.place}>{place}</p> : null}
        {price ? (
          <p className={styles.price}>
            <Price amountYuan={price.from} />
            {price.isRange ? <small>{t("from")}</small> : null}
          </p>
        ) : null}
      </div>
    </Link>
  )
}
