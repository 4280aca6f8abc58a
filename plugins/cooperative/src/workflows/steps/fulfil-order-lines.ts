import type {
  IFulfillmentModuleService,
  IInventoryService,
  IOrderModuleService,
  ReservationItemDTO,
} from "@medusajs/framework/types"
import { MathBN, Modules } from "@medusajs/framework/utils"
import type { Unit } from "@mall/outbox/one-transaction"
import type { ShipmentBatch, ShippedLine } from "../../types/shipment"
import { refuse } from "../../modules/cooperative/lib/refuse"
import { planStock, type StockPlan } from "./plan-stock"

const MANUAL_PROVIDER = "manual_manual"

type FulfilInput = {
  order_id: string
  stock_location_id: string
  staff_id: string
  shipped_at: string
  batch: ShipmentBatch
  lines: ShippedLine[]
}

type VariantItem = {
  variant_id: string
  inventory_item_id: string
  required_quantity: number
}

/**
 * Does what Medusa's create-order-fulfillment and create-order-shipment
 * workflows do, through the same module services but inside the caller's
 * transaction. The order and its stock levels are locked first, because the
 * modules read and then write without a lock. The fulfilment carries no
 * address: recipients are known to the parcels only.
 */
export async function fulfilOrderLines(
  unit: Unit,
  input: FulfilInput
): Promise<string> {
  const { order_id, stock_location_id, lines } = input
  await unit.rows(`select id from "order" where id = ? for update`, [order_id])
  const reservations = await lockReservations(unit, lines)
  const required = await requiredQuantities(unit, lines)
  const unmanaged = await unmanagedVariants(unit, lines)
  const plan = planStock(
    lines,
    reservations,
    { required, unmanaged },
    stock_location_id
  )
  if (plan.short) {
    throw refuse.unexpected("stock_not_reserved", { line: plan.short })
  }
  await takeFromStock(unit, plan)
  const fulfillmentId = await createShippedFulfillment(unit, input, plan)
  await registerOnOrder(unit, input, fulfillmentId)
  await unit.rows(
    `insert into order_fulfillment (id, order_id, fulfillment_id)
     values ('ordful_' || replace(gen_random_uuid()::text, '-', ''), ?, ?)`,
    [order_id, fulfillmentId]
  )
  return fulfillmentId
}

/** Locks the stock levels behind the lines in everybody's order, then reads. */
async function lockReservations(
  unit: Unit,
  lines: ShippedLine[]
): Promise<ReservationItemDTO[]> {
  const lineIds = lines.map(({ order_line_item_id }) => order_line_item_id)
  await unit.rows(
    `select level.id from inventory_level level
     where (level.inventory_item_id, level.location_id) in (
       select inventory_item_id, location_id from reservation_item
       where line_item_id = any(?::text[]) and deleted_at is null
     )
     order by level.inventory_item_id, level.location_id for update`,
    [lineIds]
  )
  return await unit.use<IInventoryService, ReservationItemDTO[]>(
    Modules.INVENTORY,
    (inventory, context) =>
      inventory.listReservationItems({ line_item_id: lineIds }, {}, context)
  )
}

/** How much of an inventory item one unit of a variant takes. */
async function requiredQuantities(
  unit: Unit,
  lines: ShippedLine[]
): Promise<Map<string, number>> {
  // Medusa's own link table: `query.graph` would take a second connection
  // while this transaction holds one.
  const links = await unit.rows<VariantItem>(
    `select variant_id, inventory_item_id, required_quantity
     from product_variant_inventory_item
     where variant_id = any(?::text[]) and deleted_at is null`,
    [lines.map(({ variant_id }) => variant_id)]
  )
  return new Map(
    links.map(({ variant_id, inventory_item_id, required_quantity }) => [
      `${variant_id}:${inventory_item_id}`,
      required_quantity,
    ])
  )
}

/** Variants that leave without a reservation because nobody counts them. */
async function unmanagedVariants(
  unit: Unit,
  lines: ShippedLine[]
): Promise<Set<string>> {
  const variants = await unit.rows<{ id: string }>(
    `select id from product_variant
     where id = any(?::text[]) and not manage_inventory`,
    [lines.map(({ variant_id }) => variant_id)]
  )
  return new Set(variants.map(({ id }) => id))
}

async function takeFromStock(unit: Unit, plan: StockPlan): Promise<void> {
  await unit.use<IInventoryService, void>(
    Modules.INVENTORY,
    async (inventory, context) => {
      // Given a list, it would take the context for a location and leave
      // the transaction.
      for (const { inventory_item_id, location_id, by } of plan.adjustments) {
        await inventory.adjustInventory(
          inventory_item_id,
          location_id,
          by,
          context
        )
      }
      if (plan.reduced.length > 0) {
        await inventory.updateReservationItems(plan.reduced, context)
      }
      if (plan.used_up.length > 0) {
        await inventory.deleteReservationItems(plan.used_up, context)
      }
    }
  )
}

async function createShippedFulfillment(
  unit: Unit,
  { batch, shipped_at, staff_id, stock_location_id }: FulfilInput,
  plan: StockPlan
): Promise<string> {
  const fulfillment = await unit.use<IFulfillmentModuleService, { id: string }>(
    Modules.FULFILLMENT,
    (service, context) =>
      service.createFulfillment(
        {
          location_id: stock_location_id,
          provider_id: MANUAL_PROVIDER,
          items: plan.items,
          labels: [],
          delivery_address: { country_code: "cn" },
          order: {},
          created_by: staff_id,
          packed_at: new Date(shipped_at),
          shipped_at: new Date(shipped_at),
          metadata: {
            consignment_id: batch.consignment_id,
            shipment_batch_id: batch.id,
            parcels: batch.parcels,
          },
        },
        context
      )
  )
  return fulfillment.id
}

async function registerOnOrder(
  unit: Unit,
  { order_id, staff_id, lines }: FulfilInput,
  fulfillmentId: string
): Promise<void> {
  const registration = {
    order_id,
    reference: Modules.FULFILLMENT,
    reference_id: fulfillmentId,
    created_by: staff_id,
    items: lines.map(({ order_line_item_id, quantity }) => ({
      id: order_line_item_id,
      quantity: MathBN.convert(quantity),
    })),
  }
  // Each call makes a new version of the order, so they come one by one.
  await unit.use<IOrderModuleService, void>(Modules.ORDER, (order, context) =>
    order.registerFulfillment(registration, context)
  )
  await unit.use<IOrderModuleService, void>(Modules.ORDER, (order, context) =>
    order.registerShipment(registration, context)
  )
}
