import { addFen, timesFen, ZERO_FEN } from "@mall/ledger/money"
import { generateEntityId } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { civilDate } from "@mall/calendar/civil-date"
import { assistedOf } from "../../modules/gifting/lib/packages-now"
import { refuse } from "../../refuse"
import type { GiftPackageDTO, GiftPackageItemDTO } from "../../types/dtos"
import type { GiftPackagePlan, RoundOfActor } from "../../types/inputs"
import { type Good, readGoods } from "../reading/goods"
import { giftingOf } from "../reading/services"

export type SaveGiftPackagesInput = RoundOfActor & {
  packages: GiftPackagePlan[]
}

/**
 * Writes the packages with the prices and origins of this moment. One
 * transaction: nothing to undo.
 */
export const saveGiftPackagesStep = createStep(
  "save-gift-packages",
  async (input: SaveGiftPackagesInput, { container }) => {
    const ids = input.packages.flatMap((plan) =>
      plan.items.map((item) => item.variant_id)
    )
    const goods = await readGoods(
      container,
      { id: [...new Set(ids)] },
      civilDate(new Date())
    )
    const priced = pricedGoods(ids, goods)
    const packages = input.packages.map((plan, position) =>
      packageOf(plan, position, priced)
    )
    await giftingOf(container).replacePackages(input, packages)
    return new StepResponse(packages)
  }
)

type PricedGoods = Map<string, Omit<GiftPackageItemDTO, "id" | "quantity">>

/** Refuses with every good that cannot be bought. */
function pricedGoods(ids: string[], goods: Good[]): PricedGoods {
  const priced: PricedGoods = new Map()
  for (const good of goods) {
    const { unit_price_fen, cooperative, origin } = good
    if (good.is_published && unit_price_fen && cooperative) {
      priced.set(good.variant_id, {
        variant_id: good.variant_id,
        variant_title: good.variant_title,
        product_id: good.product_id,
        product_title: good.product_title,
        cooperative_id: cooperative.cooperative_id,
        unit_price_fen,
        county_name: origin?.county_name ?? null,
        origin_claim_id: origin?.is_verified ? origin.claim_id : null,
        is_assisted: origin?.is_eligible ?? false,
      })
    }
  }
  const missing = [...new Set(ids)].filter((id) => !priced.has(id))
  if (missing.length > 0) {
    throw refuse.notAllowed(
      "gift_goods_unavailable",
      { count: missing.length },
      missing.map((id) => {
        const good = goods.find((item) => item.variant_id === id)
        return refuse.fault("gift_good_unavailable", {
          product: good?.product_title ?? id,
        })
      })
    )
  }
  return priced
}

function packageOf(
  plan: GiftPackagePlan,
  position: number,
  priced: PricedGoods
): GiftPackageDTO {
  const id = generateEntityId(undefined, "gpk")
  const items = plan.items.flatMap(({ variant_id, quantity }, index) => {
    const good = priced.get(variant_id)
    return good ? [{ ...good, id: itemId(id, index), quantity }] : []
  })
  return {
    id,
    name: plan.name,
    position,
    total_fen: addFen(
      ZERO_FEN,
      ...items.map((item) => timesFen(item.unit_price_fen, item.quantity))
    ),
    assisted_fen: assistedOf(items),
    items,
  }
}

/** Sorts as the items were given. */
const itemId = (packageId: string, index: number) =>
  `${packageId.replace("gpk", "gpi")}_${String(index).padStart(2, "0")}`
