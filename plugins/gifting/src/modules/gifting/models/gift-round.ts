import { model } from "@medusajs/framework/utils"

/**
 * The round as `query.graph` reads it. Amounts and state live in the
 * hand-written table and are written by the service only.
 */
export const GiftRound = model.define("gift_round", {
  id: model.id({ prefix: "grd" }).primaryKey(),
  union_id: model.text(),
  name: model.text(),
  festival: model.text(),
  fiscal_year: model.number(),
  state: model.text(),
  order_id: model.text().nullable(),
})
