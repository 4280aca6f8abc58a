import { civilDate } from "@mall/calendar/civil-date"
import type { Context } from "@medusajs/framework/types"
import { refuse } from "../../../refuse"
import type { BudgetSetting, NewRule, SettingMark } from "../../../types/dtos"
import type { OwnGiftRule } from "../../../types/inputs"
import { appendBudget, budgetOn } from "../queries/budget-queries"
import { appendRules } from "../queries/rule-queries"
import { lockYear } from "../queries/year-queries"
import type { StepBy } from "./round-lock"

/** Rules as an import brings them, with the days their documents name. */
export const importRules = (context: Context, rules: NewRule[], at: Date) =>
  appendRules(context, rules, {
    reason: null,
    set_by_type: "system",
    set_by: "import",
    at,
  })

/**
 * Sets a rule of the union's own from a day on, today at the earliest: what
 * was judged before was judged by what held then.
 */
export async function setOwnRule(
  context: Context,
  unionId: string,
  { reason, ...rule }: OwnGiftRule & { id: string },
  step: StepBy
) {
  assertNotBackdated(rule.starts_on, step)
  await appendRules(
    context,
    [
      {
        ...rule,
        union_id: unionId,
        province_code: null,
        source: null,
        note: null,
        // The union's own word is certain, so a breach refuses.
        reliability: "good",
      },
    ],
    markOf(step, reason)
  )
}

/**
 * Sets the budget of a year from a day on, under the lock under which rounds
 * of that year are judged. What holds already is not written again.
 */
export async function setBudget(
  context: Context,
  budget: BudgetSetting & { id: string },
  step: StepBy
) {
  const { union_id, fiscal_year, effective_from } = budget
  assertNotBackdated(effective_from, step)
  await lockYear(context, union_id, fiscal_year)
  const held = await budgetOn(context, union_id, fiscal_year, effective_from)
  const isTheSame =
    held?.gift_fen === budget.gift_fen &&
    held.annual_income_fen === budget.annual_income_fen
  if (!isTheSame) {
    await appendBudget(context, budget, markOf(step, budget.reason))
  }
}

function assertNotBackdated(from: string, { at }: StepBy) {
  const today = civilDate(at)
  if (from < today) {
    throw refuse.notAllowed("gift_setting_backdated", { from, today })
  }
}

const markOf = ({ actor, at }: StepBy, reason: string): SettingMark => ({
  reason,
  set_by_type: actor.type === "union_staff" ? "union_staff" : "system",
  set_by: actor.id,
  at,
})
