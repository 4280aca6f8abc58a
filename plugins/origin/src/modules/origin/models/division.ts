import { model } from "@medusajs/framework/utils"

/** Province, prefecture or county, by its administrative code. */
export const Division = model.define("division", {
  code: model.text().primaryKey(),
  name: model.text(),
  level: model.enum(["province", "prefecture", "county"]),
  province_code: model.text(),
  parent_code: model.text().nullable(),
})
