import { importGiftRulesWorkflow } from "@mall/gifting/workflows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { readCsv } from "./csv"

/** The provinces' gift rules as published; the same rows change nothing. */
export async function seedGiftRules(container: MedusaContainer) {
  await importGiftRulesWorkflow(container).run({
    input: {
      rows: readCsv("union_caps.csv", [
        "province",
        "annual_cap_cny",
        "birthday_cap_cny",
        "extra_consumption_assistance",
        "min_share_from_assistance_areas",
        "rule_document",
        "effective_or_reported",
        "reliability",
        "source",
        "note",
        "note_zh",
      ]),
    },
  })
}
