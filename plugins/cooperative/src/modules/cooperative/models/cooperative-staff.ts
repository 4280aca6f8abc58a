import { model } from "@medusajs/framework/utils"

/** Who may sign in to the cooperative's workspace, and as what. */
export const CooperativeStaff = model.define("cooperative_staff", {
  id: model.id({ prefix: "cst" }).primaryKey(),
  cooperative_id: model.text(),
  email: model.text(),
  display_name_enc: model.text(),
  roles: model.array(),
})
