import { civilDate } from "@mall/calendar/civil-date"
import { fen } from "@mall/ledger/money"
import type { GiftingModuleService } from "@mall/gifting/modules/gifting"
import { GIFTING_MODULE } from "@mall/gifting/types"
import { setGiftBudgetWorkflow } from "@mall/gifting/workflows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { staffOf } from "./staff-of"

/** The demonstration's base unions. */
const UNIONS = ["machinery", "software"]
const GIFTS = fen(300_000_000)

/** This year's and the next one's, set by each chair; a year that has one keeps it. */
export async function seedGiftBudgets(
  container: MedusaContainer,
  unionIds: Map<string, string>
) {
  const gifting = container.resolve<GiftingModuleService>(GIFTING_MODULE)
  const today = civilDate(new Date())
  const year = Number(today.slice(0, 4))
  for (const union_id of UNIONS.map((key) => unionIds.get(key) ?? "")) {
    const set = await gifting.budgetsOf(union_id, today)
    const staff_id = await staffOf(container, union_id, "chair")
    for (const fiscal_year of [year, year + 1]) {
      const known = set.find((budget) => budget.fiscal_year === fiscal_year)
      if (known?.gift_fen == null) {
        await setGiftBudgetWorkflow(container).run({
          input: {
            union_id,
            staff_id,
            fiscal_year,
            gift_fen: GIFTS,
            annual_income_fen: null,
            reason: "年初预算",
          },
        })
      }
    }
  }
}
