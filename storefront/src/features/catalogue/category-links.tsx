import { useLocale, useTranslations } from "next-intl"
import { Link } from "@/i18n/link"
import type { Category } from "./categories"
import { categoryName } from "./words"
import styles from "./category-links.module.css"

interface CategoryLinksProps {
  categories: Category[]
  /** The handle of the category shown; empty for all goods. */
  open?: string
}

export function CategoryLinks({ categories, open }: CategoryLinksProps) {
  const locale = useLocale()
  const t = useTranslations("shop.goods")
  return (
    <nav className={styles.links} aria-label={t("categories")}>
      <Link href="/goods" aria-current={open === "" ? "page" : undefined}>
        {t("all")}
      </Link>
      {categories.map((category) => (
        <Link
          key={category.id}
          href={`/categories/${category.handle}`}
          aria-current={open === category.handle ? "page" : undefined}
          prefetch={false}
        >
          {categoryName(category, locale)}
        </Link>
      ))}
    </nav>
  )
}
