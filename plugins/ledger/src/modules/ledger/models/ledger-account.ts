import { model } from "@medusajs/framework/utils"

/**
 * Medusa connects a module to the database only when it has a model. This one
 * is kept from `MedusaService` on purpose: it would generate methods that
 * change and delete accounts.
 */
export const LedgerAccount = model.define("ledger_account", {
  id: model.id({ prefix: "lacc" }).primaryKey(),
  code: model.text(),
  owner_type: model.text(),
  owner_id: model.text(),
})
