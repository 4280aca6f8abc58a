import { model } from "@medusajs/framework/utils"

/** A numbered paper about a product; shown only between its two dates. */
export const Certificate = model.define("certificate", {
  id: model.id({ prefix: "cert" }).primaryKey(),
  product_id: model.text(),
  kind: model.enum([
    "green_food",
    "organic",
    "geographical_indication",
    "compliance",
    "production_licence",
    "quarantine",
  ]),
  number: model.text(),
  holder: model.text(),
  valid_from: model.text(),
  valid_to: model.text(),
})
