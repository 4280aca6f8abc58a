import { containing } from "@mall/outbox/sql"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { type Good, readGoods } from "./goods"
import { originOf } from "./services"

export type CatalogueFilter = {
  q?: string
  county?: string
  /** Only goods of counties some scheme covers today. */
  assisted?: boolean
  offset: number
  limit: number
}

/** A page of published products as goods to make packages of. */
export async function readCatalogue(
  container: MedusaContainer,
  filter: CatalogueFilter,
  on: string
) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const ids = await idsByOrigin(container, filter, on)
  const words = filter.q && { $ilike: containing(filter.q) }
  const ofPlace = filter.q
    ? await originOf(container).verifiedProductIds({ place: filter.q }, on)
    : []
  const { data, metadata } = await query.graph({
    entity: "product",
    fields: ["id"],
    filters: {
      status: "published",
      ...(words && { $or: [{ title: words }, { id: ofPlace }] }),
      ...(ids && { id: ids }),
    },
    pagination: {
      skip: filter.offset,
      take: filter.limit,
      order: { title: "ASC" },
    },
  })
  const product_id = data.map((product) => product.id)
  const goods =
    product_id.length > 0 ? await readGoods(container, { product_id }, on) : []
  return {
    goods: goods.sort(byTitle).map(shown),
    count: metadata?.count ?? goods.length,
  }
}

async function idsByOrigin(
  container: MedusaContainer,
  { county, assisted }: CatalogueFilter,
  on: string
) {
  return county || assisted
    ? originOf(container).verifiedProductIds(
        {
          ...(county && { county_code: county }),
          ...(assisted && { is_eligible: true }),
        },
        on
      )
    : undefined
}

const byTitle = (left: Good, right: Good) =>
  left.product_title.localeCompare(right.product_title, "zh")

const shown = ({ cooperative, origin, ...good }: Good) => ({
  variant_id: good.variant_id,
  variant_title: good.variant_title,
  product_id: good.product_id,
  product_title: good.product_title,
  thumbnail: good.thumbnail,
  unit_price_fen: good.unit_price_fen,
  available: good.available,
  cooperative_name: cooperative?.cooperative_name ?? null,
  county_code: origin?.county_code ?? null,
  county_name: origin?.county_name ?? null,
  province_name: origin?.province_name ?? null,
  schemes: origin?.schemes ?? [],
  is_assisted: origin?.is_eligible ?? false,
})
