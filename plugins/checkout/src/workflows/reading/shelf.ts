import { type Fen, toFen } from "@mall/ledger/money"
import type { ProductOrigin } from "@mall/origin/types"
import type {
  IPricingModuleService,
  MedusaContainer,
} from "@medusajs/framework/types"
import { MathBN, Modules } from "@medusajs/framework/utils"
import { civilDate } from "@mall/calendar/civil-date"
import {
  isFresh,
  type ShelfFacts,
} from "../../modules/checkout/lib/fresh-goods"
import type { ShelfItem } from "../../modules/checkout/lib/price-lines"
import type { Market } from "./market"
import { originOf, readRows } from "./services"

type ShelfRow = {
  variant_id: string
  variant_title: string | null
  product_id: string
  product_title: string
  product_handle: string
  thumbnail: string | null
  is_on_sale: boolean
  facts: ShelfFacts | null
  price_set_id: string | null
  cooperative_id: string | null
  cooperative_name: string | null
  stock_location_id: string | null
  parts: ShelfItem["parts"]
  available: number | null
}

/**
 * Everything checkout must know of up to 50 variants in a fixed number of
 * statements: Medusa's goods, channel, price set and stock at the
 * cooperative's own location, whose scarcest part decides for a kit.
 */
const SHELF = `
  select v.id as variant_id, v.title as variant_title, p.id as product_id,
    p.title as product_title, p.handle as product_handle, p.thumbnail,
    p.status = 'published' and exists (
      select 1 from product_sales_channel c
      where c.product_id = p.id and c.sales_channel_id = ?
        and c.deleted_at is null) as is_on_sale,
    p.metadata as facts, s.price_set_id, coop.id as cooperative_id,
    coop.name as cooperative_name, coop.stock_location_id,
    case when v.manage_inventory then stock.parts else '[]' end as parts,
    case when v.manage_inventory then stock.available end as available
  from product_variant v
  join product p on p.id = v.product_id and p.deleted_at is null
  left join product_variant_price_set s
    on s.variant_id = v.id and s.deleted_at is null
  left join product_cooperative pc on pc.product_id = p.id
  left join cooperative coop
    on coop.id = pc.cooperative_id and coop.deleted_at is null
  cross join lateral (
    select
      coalesce(jsonb_agg(jsonb_build_object(
        'inventory_item_id', k.inventory_item_id,
        'required_quantity', k.required_quantity)), '[]') as parts,
      coalesce(floor(min(
        coalesce(l.stocked_quantity - l.reserved_quantity, 0)
          / k.required_quantity)), 0)::float8 as available
    from product_variant_inventory_item k
    left join inventory_level l
      on l.inventory_item_id = k.inventory_item_id
        and l.location_id = coop.stock_location_id and l.deleted_at is null
    where k.variant_id = v.id and k.deleted_at is null
  ) stock
  where v.id = any(?) and v.deleted_at is null`

export type Shelf = Map<string, ShelfItem>

/**
 * The shelf as a buyer of this market sees it now, by variant id. Prices are
 * Medusa's own answer (price lists, the region, the customer's groups);
 * prices that need a quantity above one are not taken.
 */
export async function readShelf(
  container: MedusaContainer,
  market: Market,
  variantIds: readonly string[]
): Promise<Shelf> {
  const rows = await readRows<ShelfRow>(container, SHELF, [
    market.sales_channel_id,
    [...new Set(variantIds)],
  ])
  const prices = await pricesOf(container, market, rows)
  return new Map(
    rows.map((row) => [
      row.variant_id,
      {
        variant_id: row.variant_id,
        variant_title: row.variant_title ?? "",
        product_id: row.product_id,
        product_title: row.product_title,
        product_handle: row.product_handle,
        thumbnail: row.thumbnail,
        is_on_sale: row.is_on_sale,
        is_fresh: isFresh(row.facts),
        unit_price_fen: prices.get(row.price_set_id ?? "") ?? null,
        available:
          row.available === null ? null : Math.max(0, Number(row.available)),
        cooperative_id: row.cooperative_id,
        cooperative_name: row.cooperative_name,
        stock_location_id: row.stock_location_id,
        parts: row.parts,
        county_code: null,
        county_name: null,
        is_assisted: false,
      },
    ])
  )
}

async function pricesOf(
  container: MedusaContainer,
  market: Market,
  rows: readonly ShelfRow[]
): Promise<Map<string, Fen>> {
  const id = rows.flatMap(({ price_set_id }) => price_set_id ?? [])
  if (id.length === 0) {
    return new Map()
  }
  const pricing: IPricingModuleService = container.resolve(Modules.PRICING)
  const prices = await pricing.calculatePrices(
    { id },
    {
      context: {
        currency_code: "cny",
        region_id: market.region_id,
        ...(market.customer_group_ids.length > 0 && {
          customer: { groups: { id: market.customer_group_ids } },
        }),
      } as unknown as Record<string, string>,
    }
  )
  return new Map(
    prices.flatMap((price) => {
      const amount = chargeable(price.calculated_amount)
      return amount === null ? [] : [[price.id, amount] as const]
    })
  )
}

/** A price that is not a whole number of fen above zero counts as none. */
function chargeable(amount: unknown): Fen | null {
  if (amount === null || amount === undefined) {
    return null
  }
  const yuan = MathBN.convert(amount as number)
  return yuan.gt(0) && MathBN.mult(yuan, 100).isInteger() ? toFen(yuan) : null
}

export type Origins = Record<string, ProductOrigin>

/** Where the goods come from, as of the civil date of an instant. */
export const originsOf = (
  container: MedusaContainer,
  productIds: readonly string[],
  at: Date
): Promise<Origins> =>
  originOf(container).originsOfProducts([...new Set(productIds)], civilDate(at))

/** The same shelf with the county each product says it comes from. */
export async function withOrigins(
  container: MedusaContainer,
  shelf: Shelf,
  at: Date
): Promise<Shelf> {
  const items = [...shelf.values()]
  const origins = await originsOf(
    container,
    items.map(({ product_id }) => product_id),
    at
  )
  return new Map(
    items.map((item) => {
      const origin = origins[item.product_id]
      return [
        item.variant_id,
        {
          ...item,
          county_code: origin?.county_code ?? null,
          county_name: origin?.county_name ?? null,
          is_assisted: origin?.is_eligible ?? false,
        },
      ]
    })
  )
}
