import type { Gift, Package, PackageItem } from "./types"

/** A package as its editor holds it; saved all at once. */
export type PackageDraft = { key: string; name: string; items: PackageItem[] }

export const draftsOf = (packages: Package[]): PackageDraft[] =>
  packages.map(({ id, name, items }) => ({ key: id, name, items }))

export const sumOf = (items: PackageItem[]): number =>
  items.reduce((sum, item) => sum + item.unit_price_fen * item.quantity, 0)

/** Share of a package from assisted counties, in whole per cent rounded down. */
export function assistedPercentOf(items: PackageItem[]): number {
  const total = sumOf(items)
  const assisted = sumOf(items.filter((item) => item.is_assisted))
  return total === 0 ? 0 : Math.floor((assisted * 100) / total)
}

/** A gift that has a price and so may be put in a package. */
export type PricedGift = Gift & { unit_price_fen: number }

export const isPriced = (gift: Gift): gift is PricedGift =>
  gift.unit_price_fen !== null

/** One more of a gift; a gift already inside grows by one. */
export function withGift(
  items: PackageItem[],
  gift: PricedGift
): PackageItem[] {
  const isInside = items.some((item) => item.variant_id === gift.variant_id)
  return isInside
    ? items.map((item) =>
        item.variant_id === gift.variant_id
          ? { ...item, quantity: item.quantity + 1 }
          : item
      )
    : [...items, { ...gift, quantity: 1 }]
}

/** The quantity of one gift; none takes it out. */
export const withQuantity = (
  items: PackageItem[],
  variantId: string,
  quantity: number
): PackageItem[] =>
  items.flatMap((item) => {
    if (item.variant_id !== variantId) {
      return [item]
    }
    return quantity > 0 ? [{ ...item, quantity }] : []
  })

export const packagesBodyOf = (drafts: PackageDraft[]) => ({
  packages: drafts.map(({ name, items }) => ({
    name,
    items: items.map(({ variant_id, quantity }) => ({ variant_id, quantity })),
  })),
})
