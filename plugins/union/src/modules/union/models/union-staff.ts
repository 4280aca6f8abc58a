import { model } from "@medusajs/framework/utils"
import { STAFF_STATES } from "@mall/sign-in/types"

/** A person who signs in for one union. Name and contact are encrypted. */
const UnionStaff = model
  .define("union_staff", {
    id: model.id({ prefix: "ust" }).primaryKey(),
    union_id: model.text(),
    /** Of before contacts were sealed; empty since. */
    email: model.text().nullable(),
    email_enc: model.text().nullable(),
    mobile_enc: model.text().nullable(),
    display_name_enc: model.text(),
    roles: model.array(),
    state: model.enum([...STAFF_STATES]).default("active"),
    /** Tokens issued before are refused; infinity until a new password. */
    signed_out_after: model.dateTime().nullable(),
  })
  .indexes([{ on: ["union_id"] }])

export default UnionStaff
