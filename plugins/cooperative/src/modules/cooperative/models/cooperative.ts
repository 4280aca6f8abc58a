import { model } from "@medusajs/framework/utils"

/** A supplier: farmers' cooperative, small firm or family farm. */
export const Cooperative = model.define("cooperative", {
  id: model.id({ prefix: "coop" }).primaryKey(),
  name: model.text().searchable(),
  kind: model.enum(["cooperative", "company", "family_farm"]),
  county_code: model.text(),
  /** Its goods are stocked at this location of its own and nowhere else. */
  stock_location_id: model.text(),
  credit_code: model.text(),
  about: model.text().default(""),
  households_helped: model.number().default(0),
  /** Whom the operator calls; sealed. */
  contact_name_enc: model.text().nullable(),
  contact_mobile_enc: model.text().nullable(),
})
