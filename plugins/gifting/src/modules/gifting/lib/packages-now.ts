import { addFen, timesFen, ZERO_FEN } from "@mall/ledger/money"
import type { GiftPackageDTO, GiftPackageItemDTO } from "../../../types/dtos"
import type { GoodNow } from "./goods-faults"

/** The packages with the origins their goods have now. */
export const packagesNow = (
  packages: readonly GiftPackageDTO[],
  goods: readonly GoodNow[]
): GiftPackageDTO[] =>
  packages.map((giftPackage) => {
    const items = giftPackage.items.map((item) => withOrigin(item, goods))
    return { ...giftPackage, items, assisted_fen: assistedOf(items) }
  })

/** What goods of assisted counties make up of a package. */
export const assistedOf = (items: readonly GiftPackageItemDTO[]) =>
  addFen(
    ZERO_FEN,
    ...items
      .filter((item) => item.is_assisted)
      .map((item) => timesFen(item.unit_price_fen, item.quantity))
  )

function withOrigin(
  item: GiftPackageItemDTO,
  goods: readonly GoodNow[]
): GiftPackageItemDTO {
  const good = goods.find(({ variant_id }) => variant_id === item.variant_id)
  return {
    ...item,
    county_name: good?.county_name ?? null,
    origin_claim_id: good?.origin_claim_id ?? null,
    is_assisted: good?.is_assisted ?? false,
  }
}
