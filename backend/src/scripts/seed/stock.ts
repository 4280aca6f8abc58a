import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createInventoryLevelsWorkflow } from "@medusajs/medusa/core-flows"
import { demoProducts, demoVariants } from "./demo-data"

/** Puts each variant on stock at its cooperative, and nowhere else. */
export async function seedStock(
  container: MedusaContainer,
  locations: Map<string, string>
) {
  const variants = demoVariants()
  const inventory = container.resolve(Modules.INVENTORY)
  const items = await inventory.listInventoryItems(
    { sku: variants.map(({ sku }) => sku) },
    { select: ["id", "sku"], take: variants.length }
  )
  const levels = await inventory.listInventoryLevels(
    { inventory_item_id: items.map(({ id }) => id) },
    { select: ["inventory_item_id"], take: variants.length }
  )
  const stocked = new Set(
    levels.map(({ inventory_item_id }) => inventory_item_id)
  )
  const unstocked = new Map(
    items.filter(({ id }) => !stocked.has(id)).map(({ sku, id }) => [sku, id])
  )
  const cooperatives = new Map(
    demoProducts().map(({ handle, cooperative }) => [handle, cooperative])
  )
  const missing = variants.flatMap(({ sku, product, stock }) => {
    const inventory_item_id = unstocked.get(sku)
    const location_id = locations.get(cooperatives.get(product) ?? "")
    return inventory_item_id && location_id
      ? [{ inventory_item_id, location_id, stocked_quantity: Number(stock) }]
      : []
  })
  if (missing.length > 0) {
    await createInventoryLevelsWorkflow(container).run({
      input: { inventory_levels: missing },
    })
  }
}
