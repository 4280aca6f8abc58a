import { model } from "@medusajs/framework/utils"

/** A person who signs in for one union. The name is encrypted. */
const UnionStaff = model
  .define("union_staff", {
    id: model.id({ prefix: "ust" }).primaryKey(),
    union_id: model.text(),
    email: model.text(),
    display_name_enc: model.text(),
    roles: model.array(),
  })
  .indexes([{ on: ["email"], unique: true }, { on: ["union_id"] }])

export default UnionStaff
