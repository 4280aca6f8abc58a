import type { Unit } from "@mall/outbox/one-transaction"
import { generateEntityId } from "@medusajs/framework/utils"
import type { Fault } from "@mall/access/refusals"
import { refuse } from "../../refuse"
import type { OrderLine } from "./create-order"

type StockPart = {
  line_id: string
  inventory_item_id: string
  location_id: string
  quantity: number
}

type StockLevel = {
  inventory_item_id: string
  location_id: string
  available: number
}

const placeOf = (part: { inventory_item_id: string; location_id: string }) =>
  `${part.inventory_item_id}@${part.location_id}`

/**
 * Reserves all lines at their cooperatives' own locations or refuses, naming
 * every line that is short. Medusa's own reservation reads, checks and then
 * writes without a lock and oversells; here the levels are locked first, in
 * one order for everybody, and written in one statement with the same rows
 * Medusa would have made. It is the last thing a checkout does, so that a
 * level everybody wants is locked for as short as can be.
 */
export async function reserveStock(
  unit: Unit,
  lines: readonly OrderLine[]
): Promise<void> {
  const parts = partsOf(lines)
  if (parts.length === 0) {
    return
  }
  const faults = shortagesOf(lines, parts, await lockLevels(unit, parts))
  if (faults.length > 0) {
    throw refuse.notAllowed(
      "checkout_lines_faulty",
      { count: faults.length },
      faults
    )
  }
  await unit.rows(RESERVE, [
    JSON.stringify(
      parts.map((part) => ({
        ...part,
        id: generateEntityId(undefined, "resitem"),
      }))
    ),
  ])
}

/** Of what each line is made; goods whose stock is not counted have none. */
const partsOf = (lines: readonly OrderLine[]): StockPart[] =>
  lines.flatMap(({ line_id, item, quantity }) =>
    item.parts.map(({ inventory_item_id, required_quantity }) => ({
      line_id,
      inventory_item_id,
      location_id: item.stock_location_id ?? "",
      quantity: quantity * required_quantity,
    }))
  )

const lockLevels = (unit: Unit, parts: readonly StockPart[]) =>
  unit.rows<StockLevel>(
    `select inventory_item_id, location_id,
       (stocked_quantity - reserved_quantity)::float8 as available
     from inventory_level
     where deleted_at is null and (inventory_item_id, location_id) in (
       select * from unnest(?::text[], ?::text[]))
     order by inventory_item_id, location_id
     for update`,
    [
      parts.map(({ inventory_item_id }) => inventory_item_id),
      parts.map(({ location_id }) => location_id),
    ]
  )

/** Walks the lines in their order, so the first ones get what is left. */
function shortagesOf(
  lines: readonly OrderLine[],
  parts: readonly StockPart[],
  levels: readonly StockLevel[]
): Fault[] {
  const left = new Map(levels.map((level) => [placeOf(level), level.available]))
  return lines.flatMap(({ line_id, item, quantity }) => {
    const own = parts.filter((part) => part.line_id === line_id)
    const can = own.map((part) =>
      Math.floor((left.get(placeOf(part)) ?? 0) / (part.quantity / quantity))
    )
    own.forEach((part) =>
      left.set(placeOf(part), (left.get(placeOf(part)) ?? 0) - part.quantity)
    )
    const available = Math.max(0, Math.min(...can, quantity))
    if (available >= quantity) {
      return []
    }
    const product = `${item.product_title} ${item.variant_title}`.trim()
    const place = { path: item.variant_id }
    return [
      available === 0
        ? refuse.fault("line_sold_out", { product }, place)
        : refuse.fault("line_short", { product, available }, place),
    ]
  })
}

const exact = (column: string) =>
  `jsonb_build_object('value', trim_scale(${column})::text, 'precision', 20)`

const RESERVE = `
  with parts as (
    select * from jsonb_to_recordset(?::jsonb) as p (id text, line_id text,
      inventory_item_id text, location_id text, quantity numeric)
  ), reserved as (
    insert into reservation_item (id, line_item_id, inventory_item_id,
      location_id, quantity, raw_quantity)
    select id, line_id, inventory_item_id, location_id, quantity,
      ${exact("quantity")}
    from parts
  ), sums as (
    select inventory_item_id, location_id, sum(quantity) as quantity
    from parts group by 1, 2
  )
  update inventory_level l set
    reserved_quantity = l.reserved_quantity + sums.quantity,
    raw_reserved_quantity =
      ${exact("(l.reserved_quantity + sums.quantity)")},
    updated_at = now()
  from sums
  where l.inventory_item_id = sums.inventory_item_id
    and l.location_id = sums.location_id and l.deleted_at is null`

/**
 * Gives back what is still reserved for these order lines; what was shipped
 * has no reservation left. Levels are locked in everybody's order first.
 */
export async function releaseStock(
  unit: Unit,
  lineIds: readonly string[]
): Promise<void> {
  await unit.rows(
    `select 1 from inventory_level
     where (inventory_item_id, location_id) in (
       select inventory_item_id, location_id from reservation_item
       where line_item_id = any(?) and deleted_at is null)
     order by inventory_item_id, location_id
     for update`,
    [[...lineIds]]
  )
  await unit.rows(RELEASE, [[...lineIds]])
}

const RELEASE = `
  with given as (
    update reservation_item set deleted_at = now(), updated_at = now()
    where line_item_id = any(?) and deleted_at is null
    returning inventory_item_id, location_id, quantity
  ), sums as (
    select inventory_item_id, location_id, sum(quantity) as quantity
    from given group by 1, 2
  )
  update inventory_level l set
    reserved_quantity = l.reserved_quantity - sums.quantity,
    raw_reserved_quantity =
      ${exact("(l.reserved_quantity - sums.quantity)")},
    updated_at = now()
  from sums
  where l.inventory_item_id = sums.inventory_item_id
    and l.location_id = sums.location_id and l.deleted_at is null`
