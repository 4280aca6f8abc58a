import { model } from "@medusajs/framework/utils"
import { UNION_LEVELS } from "../../../types/unions"

/** One union of the tree, from the federation down to the base unions. */
const Union = model
  .define("union", {
    id: model.id({ prefix: "un" }).primaryKey(),
    parent_id: model.text().nullable(),
    path: model.text(),
    name: model.text(),
    short_name: model.text(),
    level: model.enum([...UNION_LEVELS]),
    province_code: model.text(),
    credit_code: model.text().nullable(),
    invoice_title: model.text().nullable(),
    /** The federation's own number for it; what an import knows it by. */
    code: model.text().nullable(),
    division_code: model.text().nullable(),
    closed_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ["path"], unique: true }, { on: ["parent_id"] }])

export default Union
