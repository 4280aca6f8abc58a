import type { Unit } from "@mall/outbox/one-transaction"

/**
 * Locks the stock levels behind order lines in everybody's order: Medusa
 * adjusts levels without a lock, and others may be reserving just now.
 */
export const lockLevelsOf = (unit: Unit, lineIds: string[]) =>
  unit.rows(
    `select 1 from inventory_level l
     where (inventory_item_id, location_id) in (
       select r.inventory_item_id, r.location_id from reservation_item r
       where r.line_item_id = any(?) and r.deleted_at is null)
     order by inventory_item_id, location_id
     for update`,
    [lineIds]
  )
