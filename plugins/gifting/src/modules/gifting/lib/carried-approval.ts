import { fillSentence, type SentenceParams } from "@mall/access/refusals"
import { formatYuan } from "@mall/ledger/money"
import type {
  GiftPackageDTO,
  GiftPackageItemDTO,
  GiftRoundDTO,
  OutsideApproval,
} from "../../../types/dtos"
import { outsideSentences } from "../../../types/supplement-sentences"

type Packages = readonly Pick<GiftPackageDTO, "name" | "items">[]

export type CarriedQuestion = {
  parent: Pick<GiftRoundDTO, "approved_by" | "delivery_mode"> & {
    packages: Packages
    /** Places of its reserve that no other supplement takes. */
    places_left: number
  }
  supplement: Pick<GiftRoundDTO, "delivery_mode" | "member_count"> & {
    packages: Packages
  }
  submitted_by: string
}

/**
 * Why the parent's approval does not cover a supplement; empty when it does.
 * Covered is what its chair knew of: so many people more, the same packages at
 * the same or lower prices, delivered alike, submitted by somebody else.
 */
export function outsideApproval({
  parent,
  supplement,
  submitted_by,
}: CarriedQuestion): OutsideApproval[] {
  const { member_count } = supplement
  return [
    ...(member_count > parent.places_left
      ? [
          outside("beyond_reserve", {
            members: member_count,
            left: parent.places_left,
          }),
        ]
      : []),
    ...supplement.packages.flatMap((item) =>
      outsidePackage(item, parent.packages)
    ),
    ...(supplement.delivery_mode !== parent.delivery_mode
      ? [outside("delivery_differs")]
      : []),
    ...(submitted_by === parent.approved_by
      ? [outside("submitter_approved")]
      : []),
  ]
}

function outsidePackage(
  { name, items }: Packages[number],
  approved: Packages
): OutsideApproval[] {
  const same = approved.filter(
    (other) => contents(other) === contents({ items })
  )
  if (same.length === 0) {
    return [outside("packages_differ", { package: name })]
  }
  const risen = same.map((other) => risenPrices(items, other.items))
  return risen.reduce((fewest, next) =>
    next.length < fewest.length ? next : fewest
  )
}

/** What is in a package and how many of it, whatever it is called. */
const contents = ({ items }: Pick<GiftPackageDTO, "items">) =>
  items
    .map(({ variant_id, quantity }) => `${variant_id} ${quantity}`)
    .sort()
    .join()

const risenPrices = (
  items: readonly GiftPackageItemDTO[],
  approved: readonly GiftPackageItemDTO[]
) =>
  items.flatMap((item) => {
    const was = approved.find(
      ({ variant_id }) => variant_id === item.variant_id
    )?.unit_price_fen
    return was !== undefined && item.unit_price_fen > was
      ? [
          outside("prices_risen", {
            product: item.product_title,
            was: formatYuan(was),
            now: formatYuan(item.unit_price_fen),
          }),
        ]
      : []
  })

const outside = (
  code: keyof typeof outsideSentences,
  params: SentenceParams = {}
): OutsideApproval => ({
  code,
  sentence: fillSentence(outsideSentences[code], params),
})
