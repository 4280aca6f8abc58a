import type { ProductOrigin, SchemeSummary } from "@mall/origin/types"
import { useLocale, useTranslations } from "next-intl"
import { ProductArt } from "@/features/catalogue/product-art"
import type { Product } from "@/features/catalogue/products"
import { productTint, productTitle } from "@/features/catalogue/words"
import { provinceName, schemeBadge, schemesOf } from "@/features/origin/words"
import { Link } from "@/i18n/link"
import { Badge } from "@/ui/badge"
import styles from "./county-strip.module.css"

interface CountyStripProps {
  places: { origin: ProductOrigin; product: Product }[]
  schemes: SchemeSummary[]
}

/** A few counties as portraits: name, list and one good. */
export function CountyStrip({ places, schemes }: CountyStripProps) {
  const t = useTranslations("shop.county")
  const locale = useLocale()
  return (
    <ul className={styles.strip}>
      {places.map(({ origin, product }) => (
        <li key={origin.county_code}>
          <Link
            href={`/counties/${origin.county_code}`}
            className={styles.portrait}
          >
            <ProductArt
              title={productTitle(product, locale)}
              thumbnail={product.thumbnail}
              tint={productTint(product)}
            />
            <div className={styles.words}>
              <p className={styles.where}>
                {[
                  provinceName(origin.province_code, locale),
                  origin.prefecture_name,
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </p>
              <h3 className={styles.name} lang="zh-CN">
                {origin.county_name}
              </h3>
              <p className={styles.badges}>
                {schemesOf(origin.schemes, schemes).map((scheme) => (
                  <Badge key={scheme.code} tone="wheat">
                    {schemeBadge(scheme, locale)}
                  </Badge>
                ))}
              </p>
              <p className={styles.one}>
                {t("one", { title: productTitle(product, locale) })}
              </p>
            </div>
          </Link>
        </li>
      ))}
    </ul>
  )
}
