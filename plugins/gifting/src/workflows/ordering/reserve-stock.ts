import type { Unit } from "@mall/outbox/one-transaction"
import type { IInventoryService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  shortagesOf,
  type Shortage,
  type StockLevel,
  type StockNeed,
} from "../../modules/gifting/lib/shortages"
import { refuse } from "../../refuse"
import type { PlacedLine } from "./create-order"

type VariantStock = {
  variant_id: string
  inventory_item_id: string
  required_quantity: number
}

/**
 * Reserves all lines at the locations of their cooperatives, or refuses
 * naming every product that is short. Medusa checks and writes without a row
 * lock; the levels are therefore locked first, in one order for everybody.
 */
export async function reserveStock(
  unit: Unit,
  lines: PlacedLine[],
  locations: ReadonlyMap<string, string>
) {
  const needs = await needsOf(unit, lines, locations)
  const shortages = shortagesOf(needs, await lockLevels(unit, needs))
  if (shortages.length > 0) {
    throw shortOf(shortages)
  }
  if (needs.length === 0) {
    return
  }
  await unit.use(Modules.INVENTORY, (inventory: IInventoryService, context) =>
    inventory.createReservationItems(
      needs.map((need) => ({
        line_item_id: need.line_item_id,
        inventory_item_id: need.inventory_item_id,
        location_id: need.location_id,
        quantity: need.quantity,
      })),
      context
    )
  )
}

async function needsOf(
  unit: Unit,
  lines: PlacedLine[],
  locations: ReadonlyMap<string, string>
): Promise<StockNeed[]> {
  const stocks = await unit.rows<VariantStock>(
    `select v.id as variant_id, k.inventory_item_id,
       k.required_quantity::float8 as required_quantity
     from product_variant v join product_variant_inventory_item k
       on k.variant_id = v.id and k.deleted_at is null
     where v.id = any(?) and v.manage_inventory`,
    [lines.map((line) => line.variant_id)]
  )
  return lines.flatMap((line) =>
    stocks
      .filter((stock) => stock.variant_id === line.variant_id)
      .map((stock) => ({
        line_item_id: line.line_item_id,
        inventory_item_id: stock.inventory_item_id,
        location_id: locations.get(line.product_id) ?? "",
        product: `${line.product_title} ${line.variant_title}`.trim(),
        quantity: line.quantity * stock.required_quantity,
      }))
  )
}

function lockLevels(unit: Unit, needs: StockNeed[]): Promise<StockLevel[]> {
  return unit.rows<StockLevel>(
    `select inventory_item_id, location_id,
       (stocked_quantity - reserved_quantity)::float8 as available
     from inventory_level
     where deleted_at is null
       and (inventory_item_id, location_id) in (
         select * from unnest(?::text[], ?::text[]))
     order by inventory_item_id, location_id
     for update`,
    [
      needs.map((need) => need.inventory_item_id),
      needs.map((need) => need.location_id),
    ]
  )
}

function shortOf(shortages: Shortage[]) {
  const faults = shortages.map((shortage) =>
    refuse.fault("gift_stock_short_line", shortage)
  )
  const refusal = refuse.notAllowed("gift_stock_short", {}, faults)
  const join = (language: "zh" | "en") =>
    refusal.sentence[language].replace(
      "{shortages}",
      faults
        .map(({ message }) => message[language])
        .join(language === "zh" ? "；" : "; ")
    )
  refusal.sentence = { zh: join("zh"), en: join("en") }
  refusal.message = refusal.sentence.zh
  return refusal
}
