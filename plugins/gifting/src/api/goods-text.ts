import type { GiftPackageDTO } from "../types/dtos"

/** What a member gets, in words, by package. */
export const goodsText = (packages: readonly GiftPackageDTO[]) =>
  new Map(
    packages.map(({ id, items }) => [
      id,
      items
        .map(
          (item) =>
            `${item.product_title} ${item.variant_title} × ${item.quantity}`
        )
        .join("；"),
    ])
  )
