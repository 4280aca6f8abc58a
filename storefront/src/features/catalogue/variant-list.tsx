import { useLocale, useTranslations } from "next-intl"
import { Price } from "@/ui/price"
import type { ProductVariant } from "./products"
import { variantTitle } from "./words"
import styles from "./variant-list.module.css"

/** Every size with its price. */
export function VariantList({ variants }: { variants: ProductVariant[] }) {
  const t = useTranslations("shop.product")
  const locale = useLocale()
  return (
    <ul className={styles.list}>
      {variants.map((variant) => {
        const amount = variant.calculated_price?.calculated_amount
        return (
          <li key={variant.id}>
            <span>{variantTitle(variant, locale)}</span>
            {typeof amount === "number" ? (
              <Price amountYuan={amount} />
            ) : (
              <span>{t("noPrice")}</span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
