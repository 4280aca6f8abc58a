import { model } from "@medusajs/framework/utils"

/** Somebody's statement that a product comes from a county, and what became of it. */
export const OriginClaim = model.define("origin_claim", {
  id: model.id({ prefix: "ocl" }).primaryKey(),
  product_id: model.text(),
  county_code: model.text(),
  village: model.text(),
  harvest_months: model.json(),
  state: model.enum(["draft", "submitted", "verified", "revoked"]),
  verified_on: model.text().nullable(),
  revoked_on: model.text().nullable(),
  valid_from: model.text().nullable(),
  valid_to: model.text().nullable(),
})
