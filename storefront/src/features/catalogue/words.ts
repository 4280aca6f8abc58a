import type { Locale } from "@/i18n/locales"
import { toFen } from "@/lib/money"
import type { Category } from "./categories"
import type { Product, ProductVariant } from "./products"

/** A text of the metadata; undefined unless it says something. */
function text(
  metadata: Record<string, unknown> | null | undefined,
  name: string
): string | undefined {
  const value = metadata?.[name]
  return typeof value === "string" && value ? value : undefined
}

/** The title in the reader's language; Chinese where there is no English. */
export function productTitle(product: Product, locale: Locale): string {
  const translated = text(product.metadata, "title_en")
  return locale === "en" && translated ? translated : product.title
}

export function variantTitle(variant: ProductVariant, locale: Locale): string {
  const translated = text(variant.metadata, "title_en")
  return locale === "en" && translated ? translated : variant.title
}

/** What one gets: the seller's own line, or else the first size. */
export function productSubtitle(product: Product, locale: Locale): string {
  const [variant] = product.variants ?? []
  return product.subtitle || (variant ? variantTitle(variant, locale) : "")
}

export function productDescription(product: Product, locale: Locale): string {
  const translated = text(product.metadata, "description_en")
  return (locale === "en" && translated) || product.description || ""
}

export function categoryName(category: Category, locale: Locale): string {
  const translated = text(category.metadata, "name_en")
  return locale === "en" && translated ? translated : category.name
}

/** The ground of a product's picture, when the seed or seller gave one. */
export function productTint(product: Product): string | undefined {
  const tint = text(product.metadata, "tint")
  return tint && /^#[0-9a-f]{6}$/i.test(tint) ? tint : undefined
}

/** The sizes that have a price, with it in fen. */
export function variantsOnSale(product: Product, locale: Locale) {
  return (product.variants ?? []).flatMap((variant) => {
    const amount = variant.calculated_price?.calculated_amount
    return typeof amount === "number"
      ? [
          {
            id: variant.id,
            title: variantTitle(variant, locale),
            price_fen: toFen(amount),
          },
        ]
      : []
  })
}

/** The lowest price in yuan and whether others are higher. */
export function priceRange(
  variants: ProductVariant[]
): { from: number; isRange: boolean } | null {
  const amounts = variants
    .map((variant) => variant.calculated_price?.calculated_amount)
    .filter((amount): amount is number => typeof amount === "number")
  if (!amounts.length) {
    return null
  }
  const from = Math.min(...amounts)
  return { from, isRange: Math.max(...amounts) > from }
}
