import { model } from "@medusajs/framework/utils"

/** The mobile a customer proved by a code; one number, one account. */
export const SignInMobile = model.define("sign_in_mobile", {
  customer_id: model.text().primaryKey(),
  mobile_enc: model.text(),
  mobile_hash: model.text().unique(),
  proved_at: model.dateTime(),
})
