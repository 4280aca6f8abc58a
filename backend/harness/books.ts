import type pg from "pg"

/** What the books say of one round; every figure is asked where it is kept. */
export type Books = {
  orders: number
  order_fen: number
  allocations: number
  allocated_fen: number
  line_fen: number
  reserved: number
  fulfilled: number
  captured_fen: number
  credited_fen: number
  parcels: number
  parcels_shipped: number
}

/**
 * Reads Medusa's tables and ours side by side, so that a test can say they
 * agree: one order, allocations = members, reservations = lines not yet
 * shipped, credits = paid lines.
 */
export async function booksOfRound(
  database: pg.Pool,
  roundId: string
): Promise<Books> {
  const { rows } = await database.query<Record<keyof Books, string>>(
    `with orders as (
       select id from "order" where metadata ->> 'gift_round_id' = $1
         and canceled_at is null
     ), items as (
       select i.item_id, i.quantity, i.fulfilled_quantity,
         coalesce(i.unit_price, l.unit_price) as unit_price
       from order_item i join orders o on o.id = i.order_id
       join order_line_item l on l.id = i.item_id
       where i.version = (select version from "order" where id = i.order_id)
     ), lines as (
       select l.* from consignment_line l
       join consignment c on c.id = l.consignment_id
       where c.source_id = $1
     ), parcels as (
       select p.* from parcel p join consignment c on c.id = p.consignment_id
       where c.source_id = $1
     )
     select
       (select count(*) from orders) as orders,
       (select coalesce(sum(quantity * unit_price) * 100, 0) from items) as order_fen,
       (select count(*) from gift_allocation where round_id = $1) as allocations,
       (select coalesce(sum(amount_fen), 0) from gift_allocation
         where round_id = $1) as allocated_fen,
       (select coalesce(sum(amount_fen), 0) from lines) as line_fen,
       (select coalesce(sum(r.quantity), 0) from reservation_item r
         where r.line_item_id in (select item_id from items)
           and r.deleted_at is null) as reserved,
       (select coalesce(sum(fulfilled_quantity), 0) from items) as fulfilled,
       (select coalesce(sum(t.amount) * 100, 0) from order_transaction t
         join orders o on o.id = t.order_id
         where t.deleted_at is null) as captured_fen,
       (select coalesce(sum(c.amount_fen), 0) from impact_credit c
         where c.kind = 'provisional'
           and c.consignment_line_id in (select id from lines)) as credited_fen,
       (select count(*) from parcels) as parcels,
       (select count(*) from parcels where state <> 'pending') as parcels_shipped`,
    [roundId]
  )
  const [row] = rows
  if (!row) {
    throw new Error("The books gave no answer")
  }
  return Object.fromEntries(
    Object.entries(row).map(([name, figure]) => [name, Number(figure)])
  ) as Books
}
