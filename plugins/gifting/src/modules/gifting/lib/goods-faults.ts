import { type Fen, formatYuan } from "@mall/ledger/money"
import type { GiftPackageDTO, GiftPackageItemDTO } from "../../../types/dtos"
import type { GiftingSentenceCode } from "../../../types/sentences"

/** How a good of a package stands in the shop now. */
export type GoodNow = {
  variant_id: string
  is_published: boolean
  unit_price_fen: Fen | null
  cooperative_id: string | null
  county_name: string | null
  /** The origin claim, if it is verified and valid on the day. */
  origin_claim_id: string | null
  is_assisted: boolean
}

export type GoodsFault = {
  code: GiftingSentenceCode
  params: { product: string; old?: string; new?: string }
}

type Items = Pick<GiftPackageDTO, "items">

/**
 * Everything that keeps the packages from being ordered, good by good. Prices
 * are compared until a round is frozen; from then on it keeps its own.
 */
export function goodsFaults(
  packages: readonly Items[],
  goods: readonly GoodNow[],
  { comparesPrices }: { comparesPrices: boolean }
): GoodsFault[] {
  const items = new Map(
    packages.flatMap((giftPackage) =>
      giftPackage.items.map((item) => [item.variant_id, item] as const)
    )
  )
  return [...items.values()].flatMap((item) => {
    const good = goods.find(({ variant_id }) => variant_id === item.variant_id)
    return good
      ? faultsOf(item, good, comparesPrices)
      : [{ code: "gift_good_gone", params: { product: item.product_title } }]
  })
}

function faultsOf(
  item: GiftPackageItemDTO,
  good: GoodNow,
  comparesPrices: boolean
): GoodsFault[] {
  const product = item.product_title
  const faults: GoodsFault[] = []
  if (!good.is_published) {
    faults.push({ code: "gift_good_unpublished", params: { product } })
  }
  if (comparesPrices && good.unit_price_fen !== item.unit_price_fen) {
    faults.push({
      code: "gift_package_price_changed",
      params: {
        product,
        old: formatYuan(item.unit_price_fen),
        new:
          good.unit_price_fen === null ? "—" : formatYuan(good.unit_price_fen),
      },
    })
  }
  if (good.cooperative_id === null) {
    faults.push({ code: "gift_good_without_cooperative", params: { product } })
  }
  if (hadOrigin(item) && good.origin_claim_id === null) {
    faults.push({ code: "gift_good_origin_ended", params: { product } })
  }
  return faults
}

/** Goods whose origin nobody verified may be given; they only count for less. */
const hadOrigin = (item: GiftPackageItemDTO) =>
  item.origin_claim_id !== null || item.is_assisted
