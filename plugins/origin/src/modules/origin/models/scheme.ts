import { model } from "@medusajs/framework/utils"

/** A list of counties that somebody publishes, such as the 832. */
export const Scheme = model.define("scheme", {
  code: model.text().primaryKey(),
  name: model.text(),
  name_en: model.text(),
  badge: model.text(),
  badge_en: model.text(),
  document: model.text(),
  /** The day of the newest list imported; an older list never overrides it. */
  listed_on: model.text().nullable(),
})
