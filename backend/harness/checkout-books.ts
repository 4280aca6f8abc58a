/** Asks the database; answers its rows. */
type Ask = (query: string) => Promise<unknown[]>

/** Each query answers what contradicts itself; all of them must be empty. */
const CONTRADICTIONS: Record<string, string> = {
  "a purchase's sums differ from its consignment lines": `
    select p.id from purchase p
    join (select c.source_id, sum(l.amount_fen) as amount,
        sum(l.subsidy_fen + l.union_fen) as subsidy, sum(l.own_fen) as own
      from consignment c join consignment_line l on l.consignment_id = c.id
      where c.source_type = 'order' group by 1) s on s.source_id = p.id
    where (p.goods_fen, p.subsidy_fen, p.own_fen)
      <> (s.amount, s.subsidy, s.own)`,
  "a purchase without consignments": `
    select p.id from purchase p
    where not exists (select 1 from consignment where source_id = p.id)`,
  "purses differ from the subsidy": `
    select p.id from purchase p
    left join purchase_tender t on t.purchase_id = p.id
    group by p.id, p.subsidy_fen, p.refunded_subsidy_fen
    having coalesce(sum(t.amount_fen), 0) <> p.subsidy_fen
      or coalesce(sum(t.refunded_fen), 0) <> p.refunded_subsidy_fen`,
  "refunds differ from what the purchase says": `
    select p.id from purchase p
    left join purchase_refund r on r.purchase_id = p.id
      and r.reason in ('after_sales', 'cancelled')
    group by p.id, p.refunded_subsidy_fen, p.refunded_own_fen
    having coalesce(sum(r.subsidy_fen), 0) <> p.refunded_subsidy_fen
      or coalesce(sum(r.own_fen), 0) <> p.refunded_own_fen`,
  "refunds differ from the cooperative's": `
    select l.id from consignment_line l
    join consignment c on c.id = l.consignment_id and c.source_type = 'order'
    left join purchase_refund_line r on r.consignment_line_id = l.id
    group by l.id, l.refunded_fen
    having coalesce(sum(r.subsidy_fen + r.own_fen), 0) <> l.refunded_fen`,
  "more went back than a line or a purse had paid": `
    select r.line_id from purchase_refund_line r
    join consignment_line l on l.order_line_item_id = r.line_id
    group by r.line_id, l.subsidy_fen, l.union_fen, l.own_fen
    having sum(r.subsidy_fen) > l.subsidy_fen + l.union_fen
      or sum(r.own_fen) > l.own_fen
    union all
    select purchase_id from purchase_tender
    group by purchase_id, tender, reference
    having sum(refunded_fen) > sum(amount_fen)`,
  "what is reserved is not what has still to leave": `
    select l.id from consignment_line l
    join consignment c on c.id = l.consignment_id and c.source_type = 'order'
    left join lateral (select sum(quantity) as quantity from reservation_item
      where line_item_id = l.order_line_item_id and deleted_at is null) r
      on true
    left join lateral (select sum(k.required_quantity) as each
      from product_variant_inventory_item k
      join product_variant v on v.id = k.variant_id and v.manage_inventory
      where k.variant_id = l.variant_id and k.deleted_at is null) k on true
    where coalesce(r.quantity, 0) <> case
      when c.state in ('awaiting_payment', 'released')
      then l.quantity * coalesce(k.each, 0) else 0 end`,
  "a balance is below zero, or below what is held": `
    select id from ledger_account
    where not may_overdraw and (balance_fen < 0 or held_fen > balance_fen)
    union all
    select id from subsidy_allowance where left_fen < 0
    union all
    select id from inventory_level
    where reserved_quantity < 0 or stocked_quantity < 0`,
  "a reservation is not what the level says": `
    select l.id from inventory_level l
    left join reservation_item r on r.inventory_item_id = l.inventory_item_id
      and r.location_id = l.location_id and r.deleted_at is null
    group by l.id, l.reserved_quantity, l.raw_reserved_quantity,
      l.stocked_quantity
    having coalesce(sum(r.quantity), 0) <> l.reserved_quantity
      or l.reserved_quantity > l.stocked_quantity
      or (l.raw_reserved_quantity ->> 'value')::numeric
        <> l.reserved_quantity`,
  "goods held by a purchase that is off": `
    select p.id from purchase p
    join order_item i on i.order_id = p.order_id
    join reservation_item r on r.line_item_id = i.item_id
      and r.deleted_at is null
    where p.state in ('lapsed', 'cancelled')`,
  "a hold left open by a purchase that is not waiting": `
    select p.id from purchase p
    join ledger_hold h on h.reference_id = p.id and h.state = 'pending'
    where p.state <> 'awaiting_payment'`,
  "own money in the ledger differs from the purchase": `
    select p.id from purchase p
    left join ledger_transfer t on t.reference_id = p.id
      and t.code in ('own_payment_captured', 'own_payment_refunded')
    group by p.id, p.own_fen, p.refunded_own_fen, p.paid_at
    having coalesce(sum(case t.code when 'own_payment_captured'
        then t.amount_fen else - t.amount_fen end), 0)
      <> case when p.paid_at is null then 0
        else p.own_fen - p.refunded_own_fen end
      + coalesce((select sum(x.received_fen) from purchase_payment x
        where x.purchase_id = p.id and x.state = 'differs'), 0)`,
  "Medusa's order owes or is owed after payment": `
    select p.id from purchase p
    join order_summary s on s.order_id = p.order_id
    join "order" o on o.id = p.order_id and s.version = o.version
    where p.state in ('paid', 'completed')
      and not exists (select 1 from purchase_refund r
        where r.purchase_id = p.id and r.state <> 'succeeded')
      and (s.totals ->> 'pending_difference')::numeric <> 0`,
}

/** Every contradiction between the tables of all plugins, by name. */
export async function contradictions(ask: Ask): Promise<string[]> {
  const wrong: string[] = []
  for (const [what, query] of Object.entries(CONTRADICTIONS)) {
    const rows = await ask(query)
    if (rows.length > 0) {
      wrong.push(`${what}: ${JSON.stringify(rows)}`)
    }
  }
  return wrong
}
