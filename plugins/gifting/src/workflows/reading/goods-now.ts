import type { MedusaContainer } from "@medusajs/framework/types"
import type { GoodNow } from "../../modules/gifting/lib/goods-faults"
import type { GiftPackageDTO } from "../../types/dtos"
import { readGoods } from "./goods"

/** How the goods of packages stand in the shop on a civil date. */
export async function goodsNow(
  container: MedusaContainer,
  packages: readonly GiftPackageDTO[],
  on: string
): Promise<GoodNow[]> {
  const ids = packages.flatMap(({ items }) =>
    items.map(({ variant_id }) => variant_id)
  )
  if (ids.length === 0) {
    return []
  }
  const goods = await readGoods(container, { id: [...new Set(ids)] }, on)
  return goods.map(({ origin, cooperative, ...good }) => ({
    variant_id: good.variant_id,
    is_published: good.is_published,
    unit_price_fen: good.unit_price_fen,
    cooperative_id: cooperative?.cooperative_id ?? null,
    county_name: origin?.county_name ?? null,
    origin_claim_id: origin?.is_verified ? origin.claim_id : null,
    is_assisted: origin?.is_eligible ?? false,
  }))
}
