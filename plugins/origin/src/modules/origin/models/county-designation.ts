import { model } from "@medusajs/framework/utils"

/** One county on one scheme's list, from the first to the last day it stood there. */
export const CountyDesignation = model.define("county_designation", {
  id: model.id({ prefix: "cds" }).primaryKey(),
  scheme_code: model.text(),
  county_code: model.text(),
  name_as_designated: model.text(),
  starts_on: model.text(),
  ends_on: model.text().nullable(),
  status: model.enum(["sourced", "confirmed", "memory", "candidate"]),
  source: model.text(),
  note: model.text().nullable(),
})
