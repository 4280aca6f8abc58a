import { model } from "@medusajs/framework/utils"

/** An eastern place that helps a western one. */
export const Pairing = model.define("pairing", {
  id: model.id({ prefix: "pair" }).primaryKey(),
  east_code: model.text(),
  east_name: model.text(),
  west_code: model.text(),
  west_name: model.text(),
  kind: model.text(),
  since: model.text().nullable(),
  status: model.text(),
  source: model.text(),
})
