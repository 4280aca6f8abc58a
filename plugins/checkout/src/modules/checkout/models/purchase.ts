import { model } from "@medusajs/framework/utils"

/**
 * Medusa connects a module to the database only when it has a model. This one
 * is kept from `MedusaService` on purpose: it would generate methods that
 * change and delete purchases.
 */
export const Purchase = model.define("purchase", {
  id: model.id({ prefix: "pur" }).primaryKey(),
  display_id: model.number(),
  customer_id: model.text(),
  order_id: model.text(),
})
