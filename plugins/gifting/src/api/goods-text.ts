import type { UndeliveredGood } from "../modules/gifting/queries/shortage-queries"
import type { GiftPackageDTO, GiftPackageItemDTO } from "../types/dtos"

type Allocated = { package_id: string; undelivered: UndeliveredGood[] }

/**
 * What a member gets, in words; what was short and refunded is named as such,
 * so that nobody signs for goods that never came.
 */
export function goodsTexts(packages: readonly GiftPackageDTO[]) {
  const itemsById = new Map(packages.map(({ id, items }) => [id, items]))
  return ({ package_id, undelivered }: Allocated) => {
    const items = itemsById.get(package_id) ?? []
    const isShort = ({ variant_id }: GiftPackageItemDTO) =>
      undelivered.some((good) => good.variant_id === variant_id)
    const sent = items.filter((item) => !isShort(item))
    const short = items.filter(isShort)
    return {
      goods: [
        ...sent.map(nameOf),
        ...(short.length > 0
          ? [`缺货未发（已退款）：${short.map(nameOf).join("、")}`]
          : []),
      ].join("；"),
      is_undelivered: sent.length === 0,
    }
  }
}

const nameOf = (item: GiftPackageItemDTO) =>
  `${item.product_title} ${item.variant_title} × ${item.quantity}`
