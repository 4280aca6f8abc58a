import { model } from "@medusajs/framework/utils"
import type { FundingClass } from "../../../types"

const FUNDING_CLASSES: FundingClass[] = ["direct", "assisted"]

/** Which money counts as which class, from the first to the last day. */
export const CountingRule = model.define("counting_rule", {
  id: model.id({ prefix: "crule" }).primaryKey(),
  starts_on: model.text(),
  ends_on: model.text().nullable(),
  union_class: model.enum(FUNDING_CLASSES),
  subsidy_class: model.enum(FUNDING_CLASSES),
  own_class: model.enum(FUNDING_CLASSES),
  source: model.text(),
})
