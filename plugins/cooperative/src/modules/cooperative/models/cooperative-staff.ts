import { STAFF_STATES } from "@mall/sign-in/types"
import { model } from "@medusajs/framework/utils"

/** Who may sign in to the cooperative's workspace, and as what. */
export const CooperativeStaff = model.define("cooperative_staff", {
  id: model.id({ prefix: "cst" }).primaryKey(),
  cooperative_id: model.text(),
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
