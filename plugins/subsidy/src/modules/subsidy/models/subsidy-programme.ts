import { model } from "@medusajs/framework/utils"

/**
 * Medusa connects a module to the database only when it has a model. This one
 * is kept from `MedusaService`: programmes move by their transitions alone.
 */
export const SubsidyProgramme = model.define("subsidy_programme", {
  id: model.id({ prefix: "sprg" }).primaryKey(),
  union_id: model.text(),
  name: model.text(),
  state: model.text(),
})
