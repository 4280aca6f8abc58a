import type {
  CooperativeOfProduct,
  CooperativeSales,
} from "../../../types/cooperative"
import { toStoredFen } from "./consignment-rows"
import type { Sql } from "@mall/outbox/sql"

/** A product has one cooperative; assigning it again moves it. */
export async function assignProducts(
  sql: Sql,
  cooperativeId: string,
  productIds: string[]
): Promise<void> {
  await sql(
    `insert into product_cooperative (product_id, cooperative_id)
     select unnest(?::text[]), ?
     on conflict (product_id)
       do update set cooperative_id = excluded.cooperative_id`,
    [productIds, cooperativeId]
  )
}

export async function cooperativesOfProducts(
  sql: Sql,
  productIds: string[]
): Promise<CooperativeOfProduct[]> {
  return await sql<CooperativeOfProduct>(
    `select pc.product_id, pc.cooperative_id,
       coop.name as cooperative_name, coop.stock_location_id
     from product_cooperative pc
     join cooperative coop on coop.id = pc.cooperative_id
     where pc.product_id = any(?::text[])
     order by pc.product_id`,
    [productIds]
  )
}

export async function productsOfCooperatives(
  sql: Sql,
  cooperativeIds: string[]
): Promise<Record<string, string[]>> {
  const rows = await sql<{ cooperative_id: string; product_ids: string[] }>(
    `select cooperative_id, array_agg(product_id order by product_id)
       as product_ids
     from product_cooperative where cooperative_id = any(?::text[])
     group by cooperative_id`,
    [cooperativeIds]
  )
  return Object.fromEntries(
    rows.map(({ cooperative_id, product_ids }) => [cooperative_id, product_ids])
  )
}

/** Paid and accepted lines, less what was refunded of them. */
export async function salesOfCooperative(
  sql: Sql,
  cooperativeId: string
): Promise<CooperativeSales> {
  const [row] = await sql<{
    orders: number
    quantity: number
    amount_fen: string
  }>(
    `select count(distinct c.order_id)::int as orders,
       coalesce(sum(l.quantity - l.short_quantity), 0)::int as quantity,
       coalesce(sum(l.amount_fen - l.refunded_fen), 0) as amount_fen
     from consignment_line l join consignment c on c.id = l.consignment_id
     where c.cooperative_id = ? and l.state in ('paid', 'accepted')`,
    [cooperativeId]
  )
  return {
    orders: row?.orders ?? 0,
    quantity: row?.quantity ?? 0,
    amount_fen: toStoredFen(row?.amount_fen ?? "0"),
  }
}
